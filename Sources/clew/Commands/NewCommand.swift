internal import ArgumentParser
internal import ClewFormats

/// `clew new`.
struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "A skeleton for notes on an article, its paragraphs numbered.",
    discussion: """
      Prints a dossier file to fill in. The article's text stands in comments, to work from; \
      delete it before you share the file.

        clew new article.txt -o 6-article.clew.yaml
      """)

  @Argument(
    help: "The article as plain text, a paragraph a line; - for standard input.",
    completion: .file())
  var article: String
  @Option(name: .shortAndLong, help: "The file to write; else standard output.")
  var output: String?
  @Option(help: "The id of the source; else made from the file's name.")
  var id: String?

  func validate() throws {
    guard let id else { return }
    let isPlain = id.utf8.allSatisfy { byte in
      (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
        || [UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_")].contains(byte)
    }
    guard isPlain, let first = id.first, first.isLetter || first.isNumber, id != "unknown",
      id != "unstated"
    else {
      throw ValidationError(
        "--id is `\(Console.visible(id))`; ids are made of letters, digits, -, . and _, "
          + "and begin with a letter or digit")
    }
  }

  func run() throws {
    let bytes: [UInt8]
    let path = FilePath(article)
    do throws(InputError) {
      _ = try InputFiles().expand([path])
      bytes = try InputFiles().read(path)
    } catch {
      throw Failure(exitCode: error.exitCode, message: "clew: " + error.message)
    }
    let name = InputFiles().displayName(path)
    let skeleton: ArticleSkeleton
    do throws(ArticleSkeleton.Failure) {
      skeleton = try ArticleSkeleton(bytes, name: name, id: id)
    } catch {
      if case .badID = error { throw Failure(.usage, "clew: \(error.message)") }
      throw Failure(.badData, "\(name): error: \(error.message)")
    }
    if let output, output != "-" {
      if (try? SystemCalls.live.statusOfPath(Array(output.utf8), true)) != nil {
        throw Failure(.cannotCreate, "clew: \(output) exists; notes are never overwritten")
      }
      try Output.write(Array(skeleton.yaml.utf8), to: output)
    } else {
      try Console.result(skeleton.yaml)
    }
  }
}
