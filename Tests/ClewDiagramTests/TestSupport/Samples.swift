import ClewDiagram
import Foundation

/// Drawings for the tests.
enum Samples {
  /// Labels, an HTML-like label, a cluster, a labelled edge, a loop and a link.
  static let small = """
    digraph "g" {
      graph [fontname="DejaVu Sans", newrank="true"];
      node [fontname="DejaVu Sans", shape="box", style="rounded,filled", fillcolor="#FCE9DD"];
      edge [fontname="DejaVu Sans"];
      "a" [label="Ariadne"];
      "b" [label=<<table border="0"><tr><td>&#9823;</td><td><b>Theseus</b></td></tr></table>>];
      subgraph "cluster_0" { label="Crete"; "c" [label="Minos"]; "d" [label="Daedalus"]; }
      "a" -> "b" [label="gives a thread"];
      "c" -> "d" [URL="https://example.org/?a=1&amp;b=2", style="dashed"];
      "b" -> "c" [penwidth="2"];
      "d" -> "d";
    }
    """

  /// Two nodes with positions, for `nop2`.
  static let placed = """
    graph "g" { graph [notranslate="true"]; "a" [pos="10,20!"]; "b" [pos="90,60!"]; "a" -- "b"; }
    """

  static func text(for engine: LayoutEngine) -> String { engine == .nop2 ? placed : small }

  /// A random graph; edges carry no labels.
  static func random(nodes: Int, edges: Int, seed: UInt64) -> String {
    var generator = SplitMix(seed: seed)
    var lines = ["digraph \"g\" {", "node [fontname=\"DejaVu Sans\", label=\"Person\"];"]
    for node in 0..<nodes { lines.append("\"n\(node)\";") }
    for _ in 0..<edges {
      let tail = Int.random(in: 0..<nodes, using: &generator)
      let head = Int.random(in: 0..<nodes, using: &generator)
      lines.append("\"n\(tail)\" -> \"n\(head)\";")
    }
    return (lines + ["}"]).joined(separator: "\n")
  }

  /// Takes `dot` minutes.
  static let slow = random(nodes: 300, edges: 900, seed: 1)
}

/// SplitMix64 (Steele, Lea and Flood 2014): the same numbers for the same seed.
struct SplitMix: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var z = state
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
  }
}

/// The `clew` that renders with `clew __render`.
enum TestWorker {
  static let path: String = {
    let name = "clew"
    // Next to the test bundle, wherever the build folder is.
    for argument in CommandLine.arguments {
      let folder = URL(fileURLWithPath: argument).deletingLastPathComponent()
      let candidate = folder.appendingPathComponent(name).path
      if FileManager.default.isExecutableFile(atPath: candidate) { return candidate }
    }
    return URL(fileURLWithPath: #filePath).appendingPathComponent(
      "../../../../.build/debug/\(name)"
    ).standardized.path
  }()

  static func renderer(_ change: (inout RenderLimits) -> Void = { _ in }) -> Renderer {
    var limits = RenderLimits()
    change(&limits)
    return .isolated(executable: path, limits: limits)
  }
}

/// A shell script that stands in for a worker that misbehaves.
final class FakeWorker {
  let path: String

  init(_ script: String) throws {
    path =
      FileManager.default.temporaryDirectory.appendingPathComponent(
        "clew-worker-\(UUID().uuidString)"
      ).path
    try ("#!/bin/sh\n" + script).write(toFile: path, atomically: false, encoding: .utf8)
    try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: path)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func renderer(_ limits: RenderLimits = RenderLimits()) -> Renderer {
    .isolated(executable: path, limits: limits)
  }
}

/// The error that an expression throws; nil when it does not.
func renderError(_ body: () async throws -> [UInt8]) async -> RenderError? {
  do {
    _ = try await body()
    return nil
  } catch {
    return error as? RenderError
  }
}
