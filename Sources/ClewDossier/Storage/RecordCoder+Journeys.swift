extension RecordEncoder {
  mutating func put(_ route: TravelRoute) {
    put(route.id)
    put(route.travellers)
    put(route.itineraries) {
      $0.put($1.legs.lowerBound)
      $0.put($1.legs.count)
    }
    put(route.after)
    put(route.before)
  }

  mutating func put(_ leg: Leg) {
    put(leg.route)
    put(leg.order)
    put(leg.from) { $0.put($1) }
    put(leg.to) { $0.put($1) }
    put(leg.when)
    put(leg.stay) {
      $0.put($1.duration?.text ?? "")
      $0.put($1.asPrinted)
    }
    put(leg.mode)
    put(leg.purpose)
  }
}

extension RecordDecoder {
  mutating func route(entities: Int) throws(StorageFault) -> TravelRoute {
    let id = try text()
    let travellers = try indices(below: entities)
    let itineraries = try list { decoder throws(StorageFault) -> Itinerary in
      let start = try decoder.index(below: 1 << 29)
      return Itinerary(legs: start..<(start + (try decoder.index(below: 1 << 29))))
    }
    return TravelRoute(
      number: 0, id: id, travellers: travellers, itineraries: itineraries,
      after: try indices(below: entities), before: try indices(below: entities))
  }

  mutating func leg(routes: Int, entities: Int) throws(StorageFault) -> Leg {
    let route = try index(below: routes)
    let order = try integer()
    let from = try optional { decoder throws(StorageFault) in
      try decoder.index(below: entities)
    }
    let to = try optional { decoder throws(StorageFault) in try decoder.index(below: entities) }
    let when = try when()
    let stay = try optional { decoder throws(StorageFault) -> Stay in
      let duration = try decoder.text()
      return Stay(
        duration: duration.isEmpty ? nil : try? ISODuration(duration),
        asPrinted: try decoder.text())
    }
    return Leg(
      number: 0, route: route, order: order, from: from, to: to, when: when, stay: stay,
      mode: try text(), purpose: try text())
  }
}

extension TravelRoute {
  func numbered(_ number: Int) -> Self {
    Self(
      number: number, id: id, travellers: travellers, itineraries: itineraries, after: after,
      before: before)
  }
}

extension Leg {
  func numbered(_ number: Int) -> Self {
    Self(
      number: number, route: route, order: order, from: from, to: to, when: when, stay: stay,
      mode: mode, purpose: purpose)
  }
}
