internal import ArgumentParser
internal import ClewDossier
internal import ClewFormats

/// A dossier loaded for one verb, under its policy.
struct Session {
  let loaded: LoadedDossier
  let reading: Reading
  let output: OutputOptions

  var dossier: Dossier { loaded.dossier }

  /// Loads `paths`, or what stands in the current folder, and reads it under `policy`.
  init(_ paths: PathsArgument, _ policy: PolicyOptions, _ output: OutputOptions) throws {
    self.output = output
    let policy = try policy.policy()
    loaded = try Self.load(paths, output)
    do throws(PolicyError) {
      reading = try Reading(loaded.dossier, under: policy)
    } catch {
      throw Failure(
        .usage,
        "clew: there is no source `\(error.unknownSource)`"
          + (error.nearest.map { "; did you mean `\($0)`?" } ?? "")
          + "\n  sources: " + loaded.dossier.sources.map(\.id).joined(separator: ", "))
    }
  }

  /// Loads some paths of files, without a mapping for tables.
  init(paths: [String], tableMap: String?, _ policy: PolicyOptions, _ output: OutputOptions) throws
  {
    var argument = PathsArgument()
    argument.paths = paths
    argument.tableMap = tableMap
    try self.init(argument, policy, output)
  }

  /// Loads what `argument` names and tells every fault of the files.
  ///
  /// - Parameter mapping: which columns of tables hold what; nil: as the argument says.
  static func load(
    _ argument: PathsArgument, _ output: OutputOptions, mapping: TableMapping? = nil,
    isStrict: Bool = false
  ) throws -> LoadedDossier {
    var loader = DossierLoader()
    loader.tables.mapping =
      try mapping ?? argument.tableMap.map { try TableOptions.read($0) } ?? TableMapping()
    loader.tables.isStrict = isStrict
    let paths = try argument.paths.isEmpty ? standardPaths(loader) : argument.paths
    // What a damaged index can do to the process is caught before one is opened.
    if paths.contains(where: { $0.hasSuffix(Snapshot.suffix) }) { DamageGuard.install() }
    let progress = ProgressLine()
    loader.progress = { table in
      guard let size = table.size, size > 0 else { return }
      progress.begin("reading \(table.name)", again: false)
      progress.report(table.bytes, of: size, rate: (1e6, "MB"))
    }
    defer { progress.end() }
    let loaded: LoadedDossier
    do throws(LoadError) {
      loaded = try loader.load(paths)
    } catch {
      if let snapshot = error.snapshot {
        throw Failure(exitCode: snapshot.exitCode, message: snapshot.message)
      }
      try Console.tableFaults(error.tableFaults, of: error.tableFaultCount, output)
      if let input = error.input {
        throw Failure(exitCode: input.exitCode, message: "clew: " + input.message)
      }
      try Console.diagnostics(error.diagnostics, error.files, output)
      throw Failure(exitCode: error.exitCode, message: "")
    }
    try Console.tableFaults(
      loaded.tableFaults, of: loaded.tableFaultCount, in: loaded.tableInputs, output)
    if !loaded.remarks.isEmpty { try Console.diagnostics(loaded.remarks, loaded.files, output) }
    return loaded
  }

  /// The current folder if it holds dossiers itself, else its `Graphs/`.
  private static func standardPaths(_ loader: DossierLoader) throws -> [String] {
    let here = try? SystemCalls.live.list(Array(".".utf8))
    let files = (here ?? []).map { String(decoding: $0, as: UTF8.self) }.filter { name in
      !name.hasPrefix(".") && InputFiles.endings.contains { name.hasSuffix($0) }
    }
    if !files.isEmpty { return files.sorted() }
    if let inner = try? loader.inputs.expand([FilePath("Graphs")]), !inner.isEmpty {
      return ["Graphs"]
    }
    throw Failure(
      .noInput,
      """
      clew: no dossiers here
        hint: name files or folders of *.clew.yaml, or go to a folder that has them or a Graphs/
      """)
  }

  /// The canonical number of the entity that `name` finds; tells candidates when it is unclear.
  func entity(_ name: String, _ finder: EntityFinder) throws -> Int {
    func list(_ candidates: [NameCandidate]) -> String {
      candidates.map { candidate in
        let kind = Console.visible(dossier.kind(ofEntity: candidate.entity).label)
        return "\n  \(Console.visible(candidate.name)) (\(candidate.id), \(kind))"
      }.joined()
    }
    switch finder.find(name) {
    case .found(let entity, let matched, let tier):
      if tier >= .sound {
        try Console.remark(
          "clew: nothing is spelt `\(Console.visible(name))`; taken by its sound as "
            + "\(Console.visible(matched)) (\(dossier.id(ofEntity: entity)))")
      }
      return entity
    case .unclear(let candidates):
      throw Failure(
        .negative,
        "clew: `\(Console.visible(name))` may be any of these; give more of the name, or the id:"
          + list(candidates))
    case .missing(let nearest):
      throw Failure(
        .negative,
        "clew: nothing is called `\(Console.visible(name))`"
          + (nearest.isEmpty ? "" : "; nearest are:" + list(nearest)))
    }
  }

  /// The node that stands for `entity`; a failure that says why where it has no ties.
  func node(of entity: Int, in network: Network) throws -> Int {
    if let node = network.node(of: entity) { return node }
    throw Failure(
      .negative,
      "clew: \(Wording(reading: reading).name(entity)) has no ties in the projection "
        + "`\(network.projection.id)`; the policy is: \(reading.policy.summary)")
  }

  /// What every result in JSON begins with, and then `members`; `first` come before all.
  func envelope(
    _ command: String, first: [JSONValue.Member] = [], _ members: [JSONValue.Member]
  ) -> JSONValue {
    .object(
      first + [
        .init("schema", "clew-result/1"), .init("command", .string(command)),
        .init(
          "inputs",
          .array(
            dossier.inputs.map {
              .object([
                .init("name", .string($0.name)),
                $0.fingerprint.isEmpty
                  ? .init("sha256", .string($0.sha256))
                  : .init("fingerprint", .string($0.fingerprint)),
              ])
            })), .init("policy", policyJSON),
      ] + members)
  }

  private var policyJSON: JSONValue {
    let policy = reading.policy
    func texts(_ values: [String]) -> JSONValue { .array(values.map { .string($0) }) }
    func text(_ value: String?) -> JSONValue { value.map { .string($0) } ?? .null }
    return .object([
      .init("summary", .string(policy.summary)),
      .init("withoutSources", texts(policy.withoutSources)),
      .init("onlySources", texts(policy.onlySources)),
      .init("minimumGrade", text(policy.minimumGrade?.rawValue)),
      .init("minimumCredibility", policy.minimumCredibility.map { .integer($0) } ?? .null),
      .init("weakestHedge", text(policy.weakestHedge?.word)),
      .init("legal", texts(policy.legal.map(\.word))),
      .init("happenedBy", text(policy.happenedBy?.text)),
      .init("knownOn", text(policy.knownOn?.text)),
      .init("includesDenied", .bool(policy.includesDenied)),
      .init("identity", .string(policy.identity.rawValue)),
    ])
  }
}
