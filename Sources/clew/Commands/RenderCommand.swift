internal import ArgumentParser
internal import ClewDiagram

/// The hidden verb that a picture is rendered by, in a process of its own.
struct RenderCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: RenderWorker.command, abstract: "Render one picture.", shouldDisplay: false)

  @Argument(parsing: .captureForPassthrough)
  var arguments: [String] = []

  func run() throws { RenderWorker.main(arguments: arguments) }
}
