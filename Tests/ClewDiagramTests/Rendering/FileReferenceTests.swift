import Foundation
import Synchronization
import Testing

@testable import ClewDiagram

#if canImport(Glibc)
  import Glibc

  /// Tells whether a file was opened, by asking the kernel.
  private final class Canary {
    let folder: URL
    private let watch: Int32

    init() throws {
      folder = FileManager.default.temporaryDirectory.appendingPathComponent(
        "clew-canary-\(UUID().uuidString)")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      let image = [UInt8](Data(base64Encoded: Self.png) ?? Data())
      for name in ["x.png", "x.eps", "x.css", "x.ttf"] {
        try Data(image).write(to: folder.appendingPathComponent(name))
      }
      watch = inotify_init1(Int32(IN_NONBLOCK))
      let added = unsafe folder.path.withCString {
        unsafe inotify_add_watch(watch, $0, UInt32(IN_OPEN))
      }
      #expect(added >= 0)
    }

    deinit {
      close(watch)
      try? FileManager.default.removeItem(at: folder)
    }

    /// Whether a file in the folder was opened since the last call.
    func sings() -> Bool {
      var buffer = [UInt8](repeating: 0, count: 4096)
      return unsafe buffer.withUnsafeMutableBytes { unsafe read(watch, $0.baseAddress, $0.count) }
        > 0
    }

    // One grey pixel.
    private static let png =
      "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg=="
  }

  @Suite(.enabled(if: Graphviz.isAvailable)) struct FileReferenceTests {
    /// Attempts to make Graphviz open or name a file; `@` stands for the folder.
    static let attempts = [
      "digraph { a [image=\"@/x.png\"]; }",
      "digraph { node [IMAGE=\"@/x.png\"]; a; }",
      "digraph { a [shape=\"custom\", shapefile=\"@/x.png\"]; }",
      "digraph { a [shape=\"epsf\", shapefile=\"@/x.eps\"]; }",
      "digraph { a [label=<<table><tr><td><img src=\"@/x.png\"/></td></tr></table>>]; }",
      "digraph { a -> b [label=<<table><tr><td><IMG SRC=\"@/x.png\"/></td></tr></table>>]; }",
      "digraph { subgraph cluster_a { subgraph cluster_b { "
        + "label=<<table><tr><td><img src=\"@/x.png\"/></td></tr></table>>; a } } }",
      "digraph { imagepath=\"@\"; a; }",
      "digraph { stylesheet=\"@/x.css\"; a; }",
      "digraph { fontpath=\"@\"; a [fontname=\"@/x.ttf\"]; }",
    ]

    @Test func theCanarySings() throws {
      let canary = try Canary()
      #expect(!canary.sings())
      _ = try Data(contentsOf: canary.folder.appendingPathComponent("x.png"))
      #expect(canary.sings())
      #expect(!canary.sings())
    }

    @Test(arguments: attempts) func refusesBeforeLayout(attempt: String) async throws {
      let canary = try Canary()
      let request = RenderRequest(
        dot: attempt.replacingOccurrences(of: "@", with: canary.folder.path), format: .png)
      for renderer in [Renderer.inProcess, TestWorker.renderer()] {
        let error = await renderError { try await renderer.render(request) }
        #expect(error?.code == .badRequest, "\(renderer)")
      }
      #expect(!canary.sings())
    }

    // What stops the files when the attributes were not noticed.
    @Test(arguments: attempts) func graphvizItselfOpensNone(attempt: String) throws {
      let canary = try Canary()
      let dot = attempt.replacingOccurrences(of: "@", with: canary.folder.path)
      Graphviz.lock.withLock { _ in
        guard let session = GraphvizSession(), session.read(dot) else { return }
        if session.layOut("dot") { _ = session.picture("png") }
      }
      #expect(!canary.sings())
    }

    @Test(arguments: [
      "digraph { a [label=\"<img src='x.png'>\"]; }", "digraph { a [label=\"image=x\"]; }",
      "digraph { image -> shapefile; }", "digraph { a [label=<an &lt;img&gt;>]; }",
    ])
    func allowsTheWords(dot: String) throws {
      #expect(try !Graphviz.render(RenderRequest(dot: dot)).isEmpty)
    }
  }
#endif
