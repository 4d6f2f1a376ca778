extension DOTParser {
  /// Carries out a statement of nodes or edges whose operands have been read.
  mutating func finishStatement(_ attributes: [DOTAttribute]) {
    guard let base = frames.last?.operandBase, base < operands.count else { return }
    if operands.count - base == 1 {
      finishNodes(operands[base], attributes)
    } else {
      finishEdges(from: base, attributes)
    }
  }

  private mutating func finishNodes(_ operand: Operand, _ attributes: [DOTAttribute]) {
    if operand.subgraph != nil && !attributes.isEmpty {
      lexer.faults.warning(
        "ignored-attributes", "attributes after a subgraph without an edge are ignored",
        at: statementStart, hint: "put them between the subgraph's braces")
    }
    var gift = DOTGift(
      attributes: attributes, isShared: operand.mentions.count > 1, isRepeated: false)
    for index in operand.mentions {
      if mentions[index].port >= 0 {
        lexer.faults.warning(
          "ignored-port", "a port outside an edge is ignored", at: statementStart)
      }
      if !builder.apply(gift, toNode: mentions[index].node) {
        refuseExpansion(at: statementStart)
        return
      }
      gift.isRepeated = true
    }
  }

  private mutating func finishEdges(from base: Int, _ attributes: [DOTAttribute]) {
    var attributes = attributes
    var key: String?
    if let index = attributes.firstIndex(where: { $0.exactName == ExactText(text: "key") }) {
      key = attributes.remove(at: index).value.text
    }
    var gift = DOTGift(
      attributes: attributes, isShared: operands.count - base > 2, isRepeated: false)
    guard var left = ends(of: operands[base]) else { return }
    for index in base + 1..<operands.count {
      guard let right = ends(of: operands[index]) else { return }
      let written = operands[index - 1].writtenCount + operands[index].writtenCount
      let offset = operands[index].operatorOffset
      let (count, overflows) = left.count.multipliedReportingOverflow(by: right.count)
      guard !overflows, builder.spend(count - written) else {
        refuseExpansion(at: offset)
        return
      }
      if count > 1 { gift.isShared = true }
      connect(left, right, key: key, gift: &gift, at: offset)
      left = right
    }
  }

  /// Makes an edge from each of the left nodes to each of the right.
  private mutating func connect(
    _ left: ArraySlice<DOTGraphBuilder.Mention>, _ right: ArraySlice<DOTGraphBuilder.Mention>,
    key: String?, gift: inout DOTGift, at offset: Int
  ) {
    let position = lexer.faults.position(offset)
    for tail in left {
      for head in right {
        switch builder.addEdge(tail, head, key: key, gift: gift, at: position) {
        case .made:
          gift.isRepeated = true
        case .ignored:
          lexer.faults.warning(
            "ignored-edge",
            "a strict graph keeps one edge between two nodes: this one has another key and is "
              + "ignored", at: offset)
        case .overBudget:
          refuseExpansion(at: offset)
          return
        }
      }
    }
  }

  /// The nodes at one end, those of a subgraph in order of creation; nil after a fault.
  private mutating func ends(of operand: Operand) -> ArraySlice<DOTGraphBuilder.Mention>? {
    guard let subgraph = operand.subgraph else { return mentions[operand.mentions] }
    guard let members = builder.allMembers(of: subgraph, free: operand.writtenCount + 1) else {
      refuseExpansion(at: operand.operatorOffset)
      return nil
    }
    return members[...]
  }
}
