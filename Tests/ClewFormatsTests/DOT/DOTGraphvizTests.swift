import ClewFormats
import Foundation
import Testing

/// The commands of Graphviz on this machine, where there are any.
enum GraphvizCommand: String {
  /// Reads a file with libcgraph and prints what it understood as DOT.
  case nop
  /// The same through the renderer's own reader.
  case dot
  /// Counts nodes and edges.
  case gc
  /// Runs a small program on a graph; prints ids without quoting them.
  case gvpr

  var path: String? {
    ["/usr/bin/", "/usr/local/bin/", "/opt/homebrew/bin/"].map { $0 + rawValue }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  static func areAvailable(_ commands: GraphvizCommand...) -> Bool {
    commands.allSatisfy { $0.path != nil }
  }

  /// What the command prints for a file with this text; nil if it fails or complains.
  func run(_ arguments: [String], on text: String) throws -> [UInt8]? {
    let path = try #require(path)
    let name = "clew-dot-test-\(UInt64.random(in: 0...UInt64.max)).gv"
    let file = FileManager.default.temporaryDirectory.appendingPathComponent(name)
    try Data(text.utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments + [file.path]
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return process.terminationStatus == 0 ? [UInt8](data) : nil
  }
}

/// All that a graph holds, as lines in a canonical order.
struct Inventory {
  var lines: [String]

  /// A `gvpr` program that prints records of fields, `~` between fields and `~!~` after a record.
  static let program = """
    BEG_G {
      string b; graph_t s; node_t n;
      printf("graph~%s", $G.name);
      b = fstAttr($G, "G");
      while (b != "") { printf("~.%s~%s", b, aget($G, b)); b = nxtAttr($G, "G", b); }
      printf("~!~");
      for (s = fstsubg($G); s; s = nxtsubg(s)) {
        printf("subgraph~%s", s.name);
        for (n = fstnode(s); n; n = nxtnode_sg(s, n)) { printf("~-%s", n.name); }
        b = fstAttr($G, "G");
        while (b != "") { printf("~.%s~%s", b, aget(s, b)); b = nxtAttr($G, "G", b); }
        printf("~!~");
      }
    }
    N {
      printf("node~%s", $.name);
      b = fstAttr($G, "N");
      while (b != "") { printf("~.%s~%s", b, aget($, b)); b = nxtAttr($G, "N", b); }
      printf("~!~");
    }
    E {
      printf("edge~%s", $.name);
      b = fstAttr($G, "E");
      while (b != "") { printf("~.%s~%s", b, aget($, b)); b = nxtAttr($G, "E", b); }
      printf("~!~");
    }
    """

  /// From what the program printed.
  init(printed: [UInt8]) {
    lines = String(decoding: printed, as: UTF8.self).components(separatedBy: "~!~").compactMap {
      var fields = $0.components(separatedBy: "~")
      guard fields.count > 1 else { return nil }
      if fields[0] == "subgraph" && (fields[1].hasPrefix("%") || fields[1] == "gvpr_result") {
        return nil
      }
      if fields[1].hasPrefix("%") { fields[1] = "%" }
      var items: [String] = []
      var index = 2
      while index < fields.count {
        if fields[index].hasPrefix("-") {
          items.append(fields[index])
          index += 1
        } else {
          if !fields[index + 1].utf8.isEmpty {
            items.append(fields[index] + "=" + fields[index + 1])
          }
          index += 2
        }
      }
      return Inventory.line(fields[0], fields[1], items)
    }.sorted()
  }

  init(_ graph: DOTGraph) {
    lines = [Inventory.line("graph", graph.name ?? "%", Inventory.items(graph.attributes))]
    for (subgraph, members) in zip(graph.subgraphs, graph.allMembers())
    where subgraph.parent == nil {
      guard let id = subgraph.id else { continue }
      let names = members.map { "-" + graph.nodes[$0].id }
      let items = names + Inventory.items(subgraph.attributes.resolved)
      lines.append(Inventory.line("subgraph", id, items))
    }
    for node in graph.nodes {
      lines.append(Inventory.line("node", node.id, Inventory.items(node.attributes.resolved)))
    }
    for edge in graph.edges {
      let name =
        graph.nodes[edge.tail].id + (graph.isDirected ? "->" : "--") + graph.nodes[edge.head].id
        + (edge.key.map { "[\($0)]" } ?? "")
      var items = Inventory.items(edge.attributes.resolved)
      for (end, port) in [("tail", edge.tailPort), ("head", edge.headPort)] {
        guard let port else { continue }
        let parts = [port.name, port.compass?.rawValue].compactMap { $0 }
        items.append(".\(end)port=" + parts.joined(separator: ":"))
      }
      lines.append(Inventory.line("edge", name, items))
    }
    lines.sort()
  }

  private static func items(_ attributes: [DOTAttribute]) -> [String] {
    attributes.filter { !$0.value.text.utf8.isEmpty }.map { ".\($0.name)=\($0.value.text)" }
  }

  private static func line(_ kind: String, _ name: String, _ items: [String]) -> String {
    // All of ASCII, so that no two are equal that differ in a byte.
    ([kind, name] + items.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
      .map { text in
        text.utf8.map { (0x20..<0x7F).contains($0) ? String(UnicodeScalar($0)) : "{\($0)}" }
          .joined()
      }
      .joined(separator: " | ")
  }

  func differences(from other: Inventory) -> [String] {
    lines.difference(from: other.lines).map { change in
      switch change {
      case .insert(_, let line, _): "ours: " + line
      case .remove(_, let line, _): "theirs: " + line
      }
    }
  }
}

@Suite struct DOTGraphvizTests {
  /// libcgraph and we understand the same: our reading of the file equals our reading of what `nop`
  /// prints for it.
  @Test(.enabled(if: GraphvizCommand.areAvailable(.nop)), arguments: printableFiles)
  func readsAsNopDoes(_ text: String) throws {
    let printed = try #require(try GraphvizCommand.nop.run([], on: text))
    let theirs = try readLeniently(String(decoding: printed, as: UTF8.self))
    let ours = try readLeniently(text)
    #expect(Meaning.sorted(ours).differences(from: Meaning.sorted(theirs)) == [])
  }

  @Test(.enabled(if: GraphvizCommand.areAvailable(.dot)), arguments: printableFiles)
  func readsAsDotCanonDoes(_ text: String) throws {
    let printed = try #require(try GraphvizCommand.dot.run(["-Tcanon"], on: text))
    let theirs = try readLeniently(String(decoding: printed, as: UTF8.self))
    var ours = Meaning.sorted(try readLeniently(text))
    var expected = Meaning.sorted(theirs)
    // The command gives nodes a default label and ids to bare subgraphs of its own.
    expected.nodes = expected.nodes.map { $0.replacingOccurrences(of: " label=\\N", with: "") }
    ours.nodes = ours.nodes.map { $0.replacingOccurrences(of: " label=\\N", with: "") }
    #expect(ours.differences(from: expected) == [])
  }

  /// libcgraph holds the same graph: every node, edge and attribute value, printed by `gvpr`.
  @Test(.enabled(if: GraphvizCommand.areAvailable(.gvpr)), arguments: files)
  func understandsAsLibcgraphDoes(_ text: String) throws {
    let printed = try #require(try GraphvizCommand.gvpr.run([Inventory.program], on: text))
    let theirs = Inventory(printed: printed)
    let ours = Inventory(try readLeniently(text))
    #expect(ours.differences(from: theirs) == [])
  }

  @Test(.enabled(if: GraphvizCommand.areAvailable(.gvpr)), arguments: 0..<200)
  func understandsRandomFilesAsLibcgraphDoes(_ seed: Int) throws {
    var source = RandomStatements(seed: UInt64(seed) + 1_000)
    try understandsAsLibcgraphDoes(source.text())
  }

  /// What we write, libcgraph stores byte for byte.
  @Test(.enabled(if: GraphvizCommand.areAvailable(.gvpr)), arguments: 0..<200)
  func libcgraphStoresWhatWeWrite(_ seed: Int) throws {
    var source = RandomDOT(random: SeededGenerator(state: UInt64(seed) + 500))
    try understandsAsLibcgraphDoes(try DOTWriter.text(source.document()))
  }

  @Test(.enabled(if: GraphvizCommand.areAvailable(.gc)), arguments: files)
  func countsAsGcDoes(_ text: String) throws {
    let printed = try #require(try GraphvizCommand.gc.run(["-n", "-e"], on: text))
    let graph = try readLeniently(text)
    let numbers = String(decoding: printed, as: UTF8.self).split(whereSeparator: \.isWhitespace)
      .compactMap { Int($0) }
    #expect(Array(numbers.prefix(2)) == [graph.nodes.count, graph.edges.count])
  }

  /// Labels show as the text they were made from: Graphviz's plain output prints what it will draw.
  @Test(.enabled(if: GraphvizCommand.areAvailable(.dot)))
  func graphvizShowsEscapedLabelsAsTheyWere() throws {
    let texts = [
      #"a\N\G\nb"#, "AT&T &amp; &eacute; &#65;", "x\"y\\", "<b>&lt;</b>", "\\\\", "\\E\\T",
    ]
    var document = DOTDocument(isDirected: false)
    for (index, text) in texts.enumerated() {
      document.nodes += [
        .init("p\(index)", [DOTAttribute("label", DOTValue(DOTText.labelEscaped(text)))]),
        .init("h\(index)", [DOTAttribute("label", HTMLLabel(HTMLText(text)).value)]),
      ]
    }
    let printed = try #require(
      try GraphvizCommand.dot.run(["-Tsvg"], on: DOTWriter.text(document)))
    let svg = String(decoding: printed, as: UTF8.self)
    let entities = [
      ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&#45;", "-"),
      ("&#160;", " "), ("&amp;", "&"),
    ]
    let shown = svg.split(separator: "</text>").compactMap { part -> String? in
      guard let start = part.range(of: "<text") else { return nil }
      var text = String(part[start.upperBound...].drop { $0 != ">" }.dropFirst())
      for (entity, character) in entities {
        text = text.replacingOccurrences(of: entity, with: character)
      }
      return text
    }
    #expect(shown == texts.flatMap { [$0, $0] })
  }

  @Test(.enabled(if: GraphvizCommand.areAvailable(.dot)))
  func graphvizDrawsOurTables() throws {
    var document = DOTDocument(isDirected: false)
    let table = HTMLTable(
      rows: [
        [HTMLCell(HTMLText("name\nline").bold(), columns: 2, background: "#eeeeee")], [],
        [HTMLCell("a&b", alignment: .left, port: "p q"), HTMLCell("")],
      ], border: 1, cellBorder: 1, color: "red", isRounded: true)
    document.nodes = [
      .init("a", [DOTAttribute("label", HTMLLabel(table).value)]),
      .init("b", [DOTAttribute("label", HTMLLabel("").value)]),
      .init("c", [DOTAttribute("label", HTMLLabel(HTMLTable(rows: [])).value)]),
    ]
    document.edges = [.init(0, 1, tailPort: DOTPort(name: "p q", compass: .south))]
    let printed = try #require(
      try GraphvizCommand.dot.run(["-Tsvg"], on: DOTWriter.text(document)))
    #expect(String(decoding: printed, as: UTF8.self).contains("a&amp;b"))
  }

  /// Those that `nop` (2.43) prints without loss: it forgets that a node listed inside a subgraph has
  /// the value of the outer default.
  static let printableFiles = files.filter {
    !$0.contains("shell_1") && !$0.contains("graph { a; node [x=1]; a -- b; subgraph")
  }

  static let files: [String] = [
    "graph { a -- b -- c; a -- c }",
    "digraph G { rankdir=LR; node [shape=box]; a -> {b c} -> d [label=\"x\\ny\"]; edge [w=2] d->a }",
    """
    /* A clique drawn by hand. */
    strict graph "the \\"inner\\" circle" {
      graph [label="as seen\\lby us\\l", fontsize=10]
      subgraph cluster_core { label=core; node [color=red]; anna; boris; anna -- boris }
      subgraph cluster_rim { label=rim; clara; dora [color=blue] }
      anna -- {clara dora} [style=dashed]; anna -- boris [weight=3]
      // the same edge again
      boris -- anna [color=gray]
      # and a comment for the preprocessor
    }
    """,
    """
    digraph money { node [shape=record, label="<in>in|<out>out"];
      shell_1:out:e -> shell_2:in:w [amount="1,000.50"]; shell_2:out -> "B\u{E9}n\u{E9}ficiaire";
      shell_2:out -> shell_1:in [key=second]; shell_2:out -> shell_1:in [key=second, c=1];
      subgraph cluster_x { a; subgraph cluster_y { b; node [x=1]; c } d }
      subgraph cluster_x { e; graph [color=green] }
    }
    """,
    "graph { a [label=<<table><tr><td port=\"p\">x &amp; y</td></tr></table>>]; a:p -- b; \"\" -- c }",
    "graph { node [c=1]; subgraph A {node [d=1]}; node[c=2]; node [d=2 e=3]; subgraph A {x} y }",
    "graph { subgraph A { edge [x=1]; a -- b }; edge [x=2, y=3]; subgraph A { b -- c; {c -- d} } d--e }",
    "graph { {a b} -- {c d} -- {b e [x=1]}; f, g -- h, i [z=1] ; f [q=1] }",
    "graph { \"a\\\\\" -- \"b\\\\\\\"c\" ; \"d\\\ne\" -- \"f\ng\"; \"tab\there\"; \"h\" + \"i\" }",
    "digraph { 1 -> -2 -> .5 -> -.5 -> 3. ; 1->1; 10 [01=1, 1=01] }",
    "strict digraph { a->b->a->b [x=1]; {a b c} -> {a b c} [y=2]; a->a:n }",
    "graph { c=1; subgraph A {}; c=2; d=3; subgraph B { e=4; subgraph C {} } subgraph A {f=5}}",
    "graph{a--b[w=1]a--b[w=2]a--b[key=1]a--b[key=1 w=3]b--a[key=1 w=4 v=5]b--a}",
    "\n\n# 1 \"file.gv\"\ngraph/**/G/**/{/**/a/**/--/**/b/**/}/**/\n//end",
    "GRAPH { NODE [a=b]; Edge [C=D]; SUBGRAPH s { x -- y } }",
    "graph { 日本 -- 한국 -- Ελλάδα -- \"mixed 😀 text\" [label=\"→\"]; é -- e }",
    "graph { a; node [x=1]; a -- b; subgraph { node [x=2]; b -- c; a } d; a [y=1] }",
    "graph {}", "digraph \"\" { \"\" }", "graph { a -- {} -- b; {} ; subgraph X {} }",
    "digraph { a -> {b; c -> d} -> e; subgraph S {b c} -> f; subgraph S {g} -> f }",
  ]
}
