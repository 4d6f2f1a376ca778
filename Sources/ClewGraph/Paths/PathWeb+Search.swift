extension TwoSidedSearch {
  /// All shortest paths between the two ends of a search whose sides have met.
  func web(_ topology: Topology, _ identity: PathIdentity) -> PathWeb {
    let isOnPath = originPlacesOnPaths(topology)
    var web = PathWeb()
    web.nodes.append(Int(origins.nodes[0]))
    /// The place in the web of the nodes met from either side.
    var originPlaces = [Int](repeating: -1, count: origins.steps[origins.steps.count - 1])
    var targetPlaces = [Int](repeating: -1, count: targets.steps[targets.steps.count - 1])
    var level = 0..<1
    for step in 1...length {
      // The nodes one hop further on, as places of the side that met them.
      let isOriginSide = step <= origins.depth
      let depth = isOriginSide ? step : length - step
      let side = isOriginSide ? origins : targets
      let next = side.steps[depth]..<side.steps[depth + 1]
      for place in level {
        let node = web.nodes[place]
        for arc in arcs(from: node, to: next, of: side, topology.outgoing, isOriginSide) {
          let head = topology.outgoing.heads[arc]
          let found = isOriginSide ? originPlace(of: head) : targetPlace(of: head)
          guard let found, next.contains(found), !isOriginSide || isOnPath[found] else { continue }
          var webPlace = isOriginSide ? originPlaces[found] : targetPlaces[found]
          if webPlace < 0 {
            webPlace = web.nodes.count
            web.nodes.append(Int(head))
            if isOriginSide {
              originPlaces[found] = webPlace
            } else {
              targetPlaces[found] = webPlace
            }
          }
          if identity == .nodes, web.hops.count > web.firstHops[place],
            web.hops[web.hops.count - 1].place == webPlace
          {
            continue
          }
          let edge = topology.edge(ofArc: arc, from: node)
          web.hops.append(PathWeb.Hop(place: webPlace, edge: edge))
        }
        web.firstHops.append(web.hops.count)
      }
      level = level.upperBound..<web.nodes.count
    }
    web.firstHops.append(web.hops.count)
    return web
  }

  /// The arcs of a node that may lead to certain nodes; only those that do where these are few.
  private func arcs(
    from node: Int, to places: Range<Int>, of side: Side, _ outgoing: Adjacency, _ isOrigin: Bool
  ) -> [Int] {
    let row = outgoing.arcs(of: node)
    guard 16 * places.count < row.count else { return Array(row) }
    return places.flatMap { outgoing.arcs(from: node, to: Int(side.nodes[$0])) }.sorted()
  }

  /// Which nodes met from the origin are on a shortest path.
  private func originPlacesOnPaths(_ topology: Topology) -> [Bool] {
    var isOnPath = [Bool](repeating: false, count: origins.steps[origins.steps.count - 1])
    for place in origins.rim {
      let row = topology.outgoing.arcs(of: Int(origins.nodes[place]))
      isOnPath[place] = row.contains { arc in
        targetPlace(of: topology.outgoing.heads[arc]).map(targets.rim.contains) ?? false
      }
    }
    for step in stride(from: origins.depth - 1, to: 0, by: -1) {
      let places = origins.steps[step]..<origins.steps[step + 1]
      for place in origins.steps[step + 1]..<origins.steps[step + 2] where isOnPath[place] {
        for arc in topology.incoming.arcs(of: Int(origins.nodes[place])) {
          if let tail = originPlace(of: topology.incoming.heads[arc]), places.contains(tail) {
            isOnPath[tail] = true
          }
        }
      }
    }
    return isOnPath
  }
}

extension LengthSearch {
  /// All shortest paths from the origin of a finished search to its target.
  func web(from origin: Int, _ identity: PathIdentity) -> PathWeb {
    let arcs = topology.outgoing
    func tightArcs(of node: Int) -> [Int] {
      let distance = label(node).distance
      var tight: [Int] = []
      for arc in arcs.arcs(of: node)
      where isTight(distance, towards: arcs.heads[arc], lengths.outgoing[arc]) {
        if identity == .nodes, let last = tight.last, arcs.heads[last] == arcs.heads[arc] {
          continue
        }
        tight.append(arc)
      }
      return tight
    }
    var places = [Int](repeating: -1, count: topology.nodeCount)
    var nodes = [origin]
    places[origin] = 0
    var next = 0
    while next < nodes.count {
      for arc in tightArcs(of: nodes[next]) where places[Int(arcs.heads[arc])] < 0 {
        places[Int(arcs.heads[arc])] = 0
        nodes.append(Int(arcs.heads[arc]))
      }
      next += 1
    }
    // Every hop leads nearer to the target.
    nodes.sort { label($1).distance < label($0).distance }
    for (place, node) in nodes.enumerated() { places[node] = place }
    var web = PathWeb()
    web.nodes = nodes
    for node in nodes {
      for arc in tightArcs(of: node) {
        let edge = topology.edge(ofArc: arc, from: node)
        web.hops.append(PathWeb.Hop(place: places[Int(arcs.heads[arc])], edge: edge))
      }
      web.firstHops.append(web.hops.count)
    }
    return web
  }
}
