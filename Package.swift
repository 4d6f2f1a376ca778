// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .strictMemorySafety(),
  .treatWarning("StrictMemorySafety", as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

// Programs over ClewKit name the modules behind it, too: a build that goes on from an earlier one
// would otherwise not see that they have changed.
let kit: [Target.Dependency] = [
  "ClewKit", "ClewDiagram", "ClewDossier", "ClewFormats", "ClewGraph",
]

let package = Package(
  name: "clew",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "clew", targets: ["clew"]),
    .executable(name: "clew-bench", targets: ["clew-bench"]),
    .library(name: "ClewKit", targets: ["ClewKit"]),
  ],
  traits: [
    .trait(
      name: "Graphviz",
      description: "Lay out and render pictures with the Graphviz libraries (libgraphviz-dev)."),
    .default(enabledTraits: ["Graphviz"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-system", from: "1.5.0"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2", traits: []),
  ],
  targets: [
    .target(
      name: "CGraphviz",
      cSettings: [.define("CLEW_GRAPHVIZ", .when(traits: ["Graphviz"]))],
      linkerSettings: [
        .linkedLibrary("gvc", .when(traits: ["Graphviz"])),
        .linkedLibrary("cgraph", .when(traits: ["Graphviz"])),
        .linkedLibrary("cdt", .when(traits: ["Graphviz"])),
      ]),
    .target(name: "ClewGraph", swiftSettings: settings),
    .target(name: "ClewDossier", dependencies: ["ClewGraph"], swiftSettings: settings),
    // Linked into programs where the archive is known to be there, for what a program loads it pays for
    // at each start.
    .systemLibrary(name: "CYaml", providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
    .target(
      name: "ClewFormats", dependencies: ["CYaml", "ClewDossier", "ClewGraph"],
      swiftSettings: settings,
      linkerSettings: [
        .linkedLibrary(":libyaml.a", .when(platforms: [.linux])),
        .linkedLibrary("yaml", .when(platforms: [.macOS])),
      ]),
    .target(
      name: "ClewDiagram",
      dependencies: [
        "CGraphviz", "ClewDossier", "ClewFormats", "ClewGraph",
        .product(name: "Subprocess", package: "swift-subprocess"),
        .product(
          name: "SystemPackage", package: "swift-system",
          condition: .when(platforms: [.linux, .android])),
      ],
      swiftSettings: settings),
    .target(
      name: "ClewKit", dependencies: ["ClewDiagram", "ClewDossier", "ClewFormats", "ClewGraph"],
      swiftSettings: settings),
    .executableTarget(
      name: "clew",
      dependencies: [
        "ClewDiagram", "ClewDossier", "ClewFormats", "ClewGraph",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings),

    .executableTarget(name: "clew-bench", dependencies: ["ClewGraph"], swiftSettings: settings),

    .executableTarget(
      name: "contested-claims", dependencies: kit, path: "Examples/contested-claims",
      swiftSettings: settings),
    .executableTarget(
      name: "export-csv", dependencies: kit, path: "Examples/export-csv",
      swiftSettings: settings),
    .executableTarget(
      name: "own-measure", dependencies: kit, path: "Examples/own-measure",
      swiftSettings: settings),
    .executableTarget(
      name: "own-style", dependencies: kit, path: "Examples/own-style",
      swiftSettings: settings),
    .executableTarget(
      name: "path-with-evidence", dependencies: kit, path: "Examples/path-with-evidence",
      swiftSettings: settings),

    .target(
      name: "TestSupport", dependencies: ["ClewDossier", "ClewFormats"], path: "Tests/TestSupport",
      swiftSettings: settings),
    .testTarget(
      name: "ClewDossierTests", dependencies: ["ClewDossier", "ClewGraph", "TestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "ClewDiagramTests",
      dependencies: [
        "ClewDiagram", "ClewDossier", "ClewFormats", "ClewGraph", "TestSupport", "clew",
      ],
      swiftSettings: settings),
    .testTarget(
      name: "ClewGraphTests", dependencies: ["ClewGraph"], resources: [.copy("Reference")],
      swiftSettings: settings),
    .testTarget(
      name: "ClewCommandTests", dependencies: ["TestSupport", "clew"], swiftSettings: settings),
    .testTarget(
      name: "ClewFormatsTests",
      dependencies: ["ClewDossier", "ClewFormats", "ClewGraph", "TestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "ExampleTests",
      dependencies: [
        "ClewDiagram", "ClewDossier", "TestSupport", "contested-claims", "export-csv",
        "own-measure", "own-style", "path-with-evidence",
      ],
      swiftSettings: settings),
  ]
)
