import Foundation
import Testing

@testable import ClewDiagram

enum DotCommand {
  static let path: String? = {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    return folders.map { "\($0)/dot" }.first { FileManager.default.isExecutableFile(atPath: $0) }
  }()
}

/// The `dot` command, when it is there, is a judge from outside.
@Suite(.enabled(if: Graphviz.isAvailable && DotCommand.path != nil))
struct DotCommandTests {
  @Test(arguments: GraphvizTests.combinations)
  func drawsTheSame(engine: LayoutEngine, format: PictureFormat) throws {
    guard engine.isReproducible else { return }
    let text = Samples.text(for: engine)
    var theirs = try run(text, engine, format)
    if format == .pdf { PDFDate.fix(in: &theirs) }
    let ours = try Graphviz.render(RenderRequest(dot: text, engine: engine, format: format))
    #expect(ours == theirs)
  }

  private func run(
    _ text: String, _ engine: LayoutEngine, _ format: PictureFormat
  ) throws -> [UInt8] {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: try #require(DotCommand.path))
    process.arguments = ["-K\(engine.rawValue)", "-T\(format.rawValue)"]
    let input = Pipe()
    let output = Pipe()
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    input.fileHandleForWriting.write(Data(text.utf8))
    try input.fileHandleForWriting.close()
    let bytes = [UInt8](output.fileHandleForReading.readDataToEndOfFile())
    process.waitUntilExit()
    return bytes
  }
}
