internal import ClewDossier
internal import ClewFormats
internal import ClewGraph

/// What is left of a network step by step, as a table and in JSON.
struct RemovalStepsReport {
  let session: Session
  let answer: RemovalSteps

  private var hasRandom: Bool { !answer.random.isEmpty }

  private var order: String {
    answer.isRecomputed
      ? "the measure is taken again after every removal"
      : "the order is that of the whole network; --recompute takes the measure again each time"
  }

  private var chance: String {
    "means of \(answer.runs == 1 ? "1 random order" : "\(answer.runs) random orders"), seed "
      + "\(answer.seed)"
  }

  var text: String {
    let wording = Wording(reading: session.reading)
    let heading = NetworkHeading(answer.network)
    let measure = answer.measure
    let count = answer.entities.count
    var text =
      "Without the first \(count == 1 ? "" : "\(count) ")by \(measure.title.lowercased()), "
    text += "one after another: what would be left?\n" + heading.lines
    text += "  convention: \(measure.convention)\n  order: \(order)\n"
    text += "  F: pairs left that no path joins, share; DF: one less the mean of 1 / distance"
    text += hasPairs(count) ? "\n" : "; -: no pair is left\n"
    if hasRandom { text += "  at random: \(chance)\n" }
    text += "  \(heading.caution)\n  \(Removal.caveat)\n\n"
    var head = ["", "largest", "F", "DF"]
    if hasRandom { head += ["at random:", "F", "DF"] }
    let rows = answer.ranked.indices.map { step -> [String] in
      var row = ["\(step)"] + cells(answer.ranked[step], step)
      if hasRandom { row += cells(answer.random[step], step) }
      return row + [step == 0 ? "as reported" : wording.name(answer.entities[step - 1])]
    }
    return text
      + TextTableLayout.text(
        [head + ["without"]] + rows, alignment: head.map { _ in .right } + [.left])
  }

  /// Whether a pair is left after a step, of which it can be said whether it is joined.
  private func hasPairs(_ step: Int) -> Bool { answer.network.nodes.count - step >= 2 }

  private func cells(_ numbers: RemovalSteps.Numbers, _ step: Int) -> [String] {
    [Decimals.text((numbers.largest * 10).rounded() / 10)]
      + [numbers.fragmentation, numbers.distanceFragmentation].map {
        hasPairs(step) ? Decimals.text($0) : "-"
      }
  }

  var json: JSONValue {
    let forms = JSONForms(reading: session.reading)
    let heading = NetworkHeading(answer.network)
    func numbers(_ numbers: RemovalSteps.Numbers, _ step: Int) -> [JSONValue.Member] {
      func share(_ value: Double) -> JSONValue { hasPairs(step) ? .number(value) : .null }
      return [
        .init("largest", .number(numbers.largest)),
        .init("fragmentation", share(numbers.fragmentation)),
        .init("distanceFragmentation", share(numbers.distanceFragmentation)),
      ]
    }
    return session.envelope(
      "whatif",
      [.init("projection", .string(answer.network.projection.id))] + heading.size
        + heading.reporting + [
          .init("caveat", .string(Removal.caveat)),
          .init("measure", .string(answer.measure.id)),
          .init("convention", .string(answer.measure.convention)),
          .init("recomputed", .bool(answer.isRecomputed)),
          .init("runs", .integer(answer.runs)), .init("seed", .string("\(answer.seed)")),
          .init(
            "curve",
            .array(
              answer.ranked.indices.map { step in
                .object(
                  [
                    .init("step", .integer(step)),
                    .init("without", step == 0 ? .null : forms.entity(answer.entities[step - 1])),
                  ] + numbers(answer.ranked[step], step) + [
                    .init("random", hasRandom ? .object(numbers(answer.random[step], step)) : .null)
                  ])
              })),
        ])
  }
}
