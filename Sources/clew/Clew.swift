internal import ArgumentParser
internal import ClewFormats

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// The command-line tool: flags, tables and exit codes over ClewKit.
@main
struct Clew: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "clew",
    abstract: "Who is linked to whom, how, and who says so.",
    discussion: """
      Clew reads dossiers: claims about people, groups, places, states and events, each with its \
      source. Graphs are projections of the claims, and every line of an answer can be followed \
      back to who said it and where.

        clew check                         are the dossiers in order?
        clew path Novruzov ISIS            how are two actors linked?
        clew connect Novruzov ISIS Iran    what joins three or more?
        clew show Kerman                   everything known, with its claims
        clew rank --by betweenness         who stands between others?
        clew communities                   who holds together?
        clew draw -o network.svg           a network diagram

      Names are given as you would type them: any spelling in the dossier, in any case, with or \
      without accents. Without a path, clew takes the dossiers of the current folder, or of its \
      Graphs/. Exit codes: 0 done; 1 a negative answer, or findings with --strict; 64 usage; \
      65 bad data; 66 missing input; 69 Graphviz missing; 73, 74 output; 75 out of time.
      """,
    version: "0.1.0",
    subcommands: [
      CheckCommand.self, ShowCommand.self, PathCommand.self, ConnectCommand.self,
      RankCommand.self, StructureCommand.self, CohesionCommand.self, CommunitiesCommand.self,
      BrokersCommand.self, KeyPlayersCommand.self, WhatIfCommand.self, DrawCommand.self,
      RoutesCommand.self, EventsCommand.self, SourcesCommand.self, WhyCommand.self,
      GapsCommand.self, ConvertCommand.self, IndexCommand.self, NewCommand.self,
      LimitsCommand.self, RenderCommand.self,
    ])

  // Not asynchronous: a thread for verbs that wait for nothing would take longer to start than most
  // of them to answer.
  static func main() {
    SystemCalls.ignoreClosedPipeSignal()
    Interruption.install()
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch let failure as Failure {
      if !failure.message.isEmpty { try? Console.remark(failure.message) }
      end(failure.exitCode)
    } catch {
      Self.exit(withError: error)
    }
  }
}

/// Ends the process; `exit` inside a command would mean the command's own.
private func end(_ code: Int32) -> Never { exit(code) }
