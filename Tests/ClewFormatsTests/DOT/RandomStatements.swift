/// Random DOT text that uses the whole grammar over few ids, so that its parts meet.
struct RandomStatements {
  var dice: RandomDOT
  private var isDirected = false
  private var counter = 0

  init(seed: UInt64) {
    dice = RandomDOT(random: SeededGenerator(state: seed &* 77 &+ 5))
  }

  /// One graph.
  ///
  /// Keys are left out of strict graphs, where the order of edges decides.
  mutating func text() -> String {
    isDirected = dice.chance(50)
    let isStrict = dice.chance(30)
    keysAllowed = !isStrict
    return (isStrict ? "strict " : "") + (isDirected ? "digraph" : "graph")
      + (dice.chance(50) ? " \"g \\\" h\" " : " ") + block(depth: 0)
  }

  private var keysAllowed = true

  private mutating func block(depth: Int) -> String {
    var result = "{"
    for _ in 0..<dice.below(depth == 0 ? 12 : 5) {
      result += [" ", "\n", " /* c } */ ", "\n// x\n"][dice.below(4)] + statement(depth: depth)
      result += dice.chance(50) ? ";" : " "
    }
    return result + "}"
  }

  private mutating func statement(depth: Int) -> String {
    switch dice.below(10) {
    case 0: return ["node", "edge", "graph", "NODE"][dice.below(4)] + list(keys: false)
    case 1: return name() + " = " + value()
    case 2, 3: return id() + (dice.chance(60) ? list(keys: false) : "")
    case 4: return id() + ", " + id() + list(keys: false)
    case 5 where depth < 3: return subgraph(depth: depth)
    default:
      var result = operand(depth: depth)
      for _ in 0...dice.below(3) {
        result += (isDirected ? " -> " : "--") + operand(depth: depth)
      }
      return result + (dice.chance(60) ? list(keys: keysAllowed) : "")
    }
  }

  private mutating func subgraph(depth: Int) -> String {
    let header =
      ["", "subgraph ", "subgraph A ", "subgraph cluster_1 ", "subgraph \"B C\" "][dice.below(5)]
    return header + block(depth: depth + 1)
  }

  private mutating func operand(depth: Int) -> String {
    if depth < 3 && dice.chance(25) { return subgraph(depth: depth) }
    let port = dice.chance(20) ? [":p", ":n", ":p:sw", ":\"x y\":c"][dice.below(4)] : ""
    return id() + port + (dice.chance(10) ? ", " + id() : "")
  }

  private mutating func id() -> String {
    ["a", "b", "c", "\"d e\"", "-1.5", "\"\\\"f\"", "g_1", "\u{E9}", "\"h\\\\\" + \"i\""][
      dice.below(9)]
  }

  private mutating func name() -> String {
    ["color", "label", "\"a b\"", "x", "w"][dice.below(5)]
  }

  private mutating func value() -> String {
    ["red", "1", "\"two words\"", "<<b>h</b>>", "\"\"", "\"a\" + \"b\"", "\"q\\\"\\n\""][
      dice.below(7)]
  }

  private mutating func list(keys: Bool) -> String {
    var result = " ["
    for _ in 0..<dice.below(4) {
      result += name() + "=" + value() + [",", ";", " "][dice.below(3)]
    }
    if keys && dice.chance(30) { result += "key=k\(dice.below(3))" }
    return result + "]" + (dice.chance(10) ? "[y=1]" : "")
  }
}
