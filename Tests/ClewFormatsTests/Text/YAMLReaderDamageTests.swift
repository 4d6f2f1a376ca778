import ClewDossier
import ClewFormats
import Testing

/// Damaged YAML files, with the place and the code that a person who looks for the fault needs.
struct YAMLReaderDamageTests {
  static let inputs: [DamagedInput] = [
    // Bytes
    .init("empty", "", "1:1 empty-file"),
    .init("only a byte order mark", "\u{FEFF}", "1:1 empty-file"),
    .init("only a comment", "# nothing\n\n", "1:1 empty-file"),
    .init("only a document sign", "---\n", "1:1 empty-file"),
    .init("NUL first", "\0", "1:1 control-character"),
    .init("NUL in a value", "a: b\nc: d\0e\n", "2:5 control-character"),
    .init("escape sign", "a: \u{1B}[31m\n", "1:4 control-character"),
    .init("bell in a comment", "a: b # \u{7}\n", "1:8 control-character"),
    .init("delete", "a: b\u{7F}\n", "1:5 control-character"),
    .init("C1 control", "é: b\u{9B}\n", "1:5 control-character"),
    .init("no character", "é: \u{FFFE}\n", "1:4 control-character"),
    .init("byte order mark inside", "a: b\n\u{FEFF}c: d\n", "2:1 control-character"),
    .init("Latin-1 é", bytes: [0x61, 0x3A, 0x20, 0x0A, 0xE9, 0x0A], ["2:1 invalid-utf-8"]),
    .init(
      "invalid byte after good characters", bytes: Array("é: ü".utf8) + [0xFF, 0x0A],
      ["1:5 invalid-utf-8"]),
    .init("overlong slash", bytes: [0x61, 0xC0, 0xAF], ["1:2 invalid-utf-8"]),
    .init("surrogate in UTF-8", bytes: [0x61, 0x62, 0xED, 0xA0, 0x80], ["1:3 invalid-utf-8"]),
    .init("beyond U+10FFFF", bytes: [0xF4, 0x90, 0x80, 0x80], ["1:1 invalid-utf-8"]),
    .init("character cut off", bytes: [0x61, 0x0A, 0xE2, 0x82], ["2:1 invalid-utf-8"]),
    .init("lone continuation", bytes: [0x61, 0x80], ["1:2 invalid-utf-8"]),
    .init("UTF-16, little end, marked", bytes: [0xFF, 0xFE, 0x61, 0], ["1:1 not-utf-8"]),
    .init("UTF-16, big end, marked", bytes: [0xFE, 0xFF, 0, 0x61], ["1:1 not-utf-8"]),
    .init("UTF-16, little end", bytes: [0x61, 0, 0x3A, 0, 0x20, 0], ["1:1 not-utf-8"]),
    .init("UTF-16, big end", bytes: [0, 0x61, 0, 0x3A], ["1:1 not-utf-8"]),
    .init("UTF-32", bytes: [0xFF, 0xFE, 0, 0, 0x61, 0, 0, 0], ["1:1 not-utf-8"]),

    // Tabs
    .init("tab for indentation", "a:\n\tb: c\n", "2:1 tab-indentation"),
    .init("tab after spaces", "a:\n  b: c\n  \td: e\n", "3:3 tab-indentation"),
    .init("tab before a further line of text", "a: b\n\tc: d\n", "2:1 tab-indentation"),
    .init("tab after a dash", "-\ta\n", "1:2 tab-indentation"),
    .init("tab for the indentation of a block", "a: |\n\ttext\n", "2:1 tab-indentation"),

    // Quotes
    .init("unclosed double quote", "a: b\nc: \"d\ne: f\n", "2:4 unclosed-quote"),
    .init("unclosed single quote", "a: 'it''s\n", "1:4 unclosed-quote"),
    .init("quote open at a document sign", "a: \"b\n--- c\n", "1:4 unclosed-quote"),
    .init("apostrophe in single quotes", "a: 'it's'\n", "1:8 text-after-value"),
    .init("text after a quoted value", "a: \"b\" c\n", "1:8 text-after-value"),
    .init("text after a quoted name", "é: 'ü' ö\n", "1:8 text-after-value"),
    .init("Windows path", "a: \"C:\\data\"\n", "1:7 escape"),
    .init("short hexadecimal escape", "a: \"\\x1\"\n", "1:5 escape"),
    .init("surrogate escape", "a: \"\\ud800\"\n", "1:5 escape"),
    .init("escape beyond Unicode", "a: \"\\U00110000\"\n", "1:5 escape"),

    // Brackets
    .init("unclosed list", "a: [b, c\n", "1:4 unclosed-bracket"),
    .init("unclosed list at a comma", "a: [b,\n\n# end\n", "1:4 unclosed-bracket"),
    .init("unclosed list, nothing in it", "a:\n  - [\n", "2:5 unclosed-bracket"),
    .init("unclosed mapping", "é: {b: c\n", "1:4 unclosed-bracket"),
    .init("inner bracket unclosed", "a: [b, [c, d]\n", "1:4 unclosed-bracket"),
    .init("list that swallows the next key", "a: [b, c\nd: e\nf: g\n", "2:2 missing-comma"),
    .init("two quoted elements without comma", "a: [\"b\" \"c\"]\n", "1:9 missing-comma"),
    .init("wrong closing bracket", "a: [b}\n", "1:6 missing-comma"),
    .init("closing bracket alone", "a: ]\n", "1:4 missing-value"),
    .init("closing bracket at the start", "]\n", "1:1 missing-value"),
    .init("closing bracket too many", "a: [b]]\n", "1:7 text-after-value"),
    .init("two commas", "a: [b,, c]\n", "1:7 missing-value"),
    .init("comma first", "a: [, b]\n", "1:5 missing-value"),
    .init("comma as value", "a: , b\n", "1:4 missing-value"),
    .init("colon with a bracket after it", "a: {b:[c]}\n", "1:6 missing-space"),
    .init("no key in brackets", "{: b}\n", "1:2 missing-key"),
    .init("dash in brackets", "a: [- b]\n", "1:5 missing-value"),

    // Keys and colons
    .init("no space after a colon", "a: b\nc:d\ne: f\n", "2:2 missing-space"),
    .init("no space after a colon, last line", "a: b\nc:d\n", "2:2 missing-space"),
    .init("no space after the first colon", "a:b\nc: d\n", "1:2 missing-space"),
    .init("no colon", "a: b\nc\nd: e\n", "2:1 missing-colon"),
    .init("no colon, multi-byte text before", "é: ü\nö\nd: e\n", "2:1 missing-colon"),
    .init("no colon at the end", "a: b\nc", "2:1 missing-colon"),
    .init("second colon", "a: b: c\n", "1:5 second-colon"),
    .init("second colon after multi-byte text", "é: ü: ö\n", "1:5 second-colon"),
    .init("title with a colon", "a: b\ntitle: Iran: the war\n", "2:12 second-colon"),
    .init("key of 1100 letters", String(repeating: "k", count: 1100) + ": v\n", "1:1 long-key"),
    .init("no key", ": b\n", "1:1 missing-key"),
    .init("list as key", "? [a]: b\n", "1:3 key-not-text"),
    .init("list as key, by a question mark", "? [a]\n: b\n", "1:3 key-not-text"),
    .init("mapping as key", "{a: b}: c\n", "1:1 key-not-text"),
    .init("mapping as key in brackets", "[{a: b}: c]\n", "1:2 key-not-text"),
    .init("alias of a list as key", "a: &l [b]\n*l : c\n", "2:1 key-not-text"),
    .init("key twice", "a: 1\nb: 2\na: 3\n", "3:1 duplicate-key"),
    .init("key twice with quotes", "a: 1\n\"a\": 2\n", "2:1 duplicate-key"),
    .init(
      "key thrice, and another twice", "a: 1\na: 2\nb: {c: 1, c: 2}\na: 3\n", "2:1 duplicate-key",
      "3:11 duplicate-key", "4:1 duplicate-key"),
    .init("key twice in a list of mappings", "- a: 1\n- a: 2\n  a: 3\n", "3:3 duplicate-key"),
    .init("key twice, CR LF", "a: 1\r\né: 2\r\na: 3\r\n", "3:1 duplicate-key"),
    .init("key twice by an alias", "? &k a\n: 1\n*k : 2\n", "3:1 duplicate-key"),

    // Indentation
    .init("key between two indentations", "a:\n    b: 1\n  c: 2\n", "3:3 indentation"),
    .init("key too far out", "a:\n  b: 1\n c: 2\n", "3:2 indentation"),
    .init("key too far in", "a: b\n  c: d\n", "2:4 indentation"),
    .init("list entry after a key on its line", "- a\n- b: c\n  - d\n", "3:3 indentation"),
    .init("key after a list", "- a\nb: c\n", "2:1 indentation"),
    .init("list after a key", "a: b\n- c\n", "2:1 indentation"),
    .init("list on the line of its key", "a: - b\n", "1:4 list-here"),
    .init("question mark after a value", "a: ? b\n", "1:4 reserved-character"),

    // Signs
    .init("at sign", "a: @b\n", "1:4 reserved-character"),
    .init("backquote", "é: `b`\n", "1:4 reserved-character"),
    .init("percent sign", "a: %b\n", "1:4 reserved-character"),
    .init("more than 90", "a: >90\n", "1:4 block-text"),
    .init("pipe with text", "a: |text\n", "1:4 block-text"),
    .init("ampersand", "a: & b\n", "1:4 anchor-name"),
    .init("star", "a: b\nc: *\n", "2:4 anchor-name"),
    .init("stars", "a: **b**\n", "1:4 anchor-name"),

    // Tags, anchors, aliases, merge keys
    .init("binary tag", "a: !!binary aGk=\n", "1:4 tag"),
    .init("own tag", "a: !foo b\n", "1:4 tag"),
    .init("Python tag", "a: !!python/object/apply:os.system [ls]\n", "1:4 tag"),
    .init("two tags", "a: !x b\nc: !y {d: e}\n", "1:4 tag", "2:4 tag"),
    .init("tag on the whole", "!!set {a, b}\n", "1:1 tag"),
    .init("tag for a mapping on a text", "a: !!map b\n", "1:4 tag"),
    .init("undeclared tag handle", "a: !x!y b\n", "1:4 tag"),
    .init("unclosed tag", "a: !<x b\n", "1:4 tag"),
    .init("merge key", "a: &a {b: c}\nd:\n  <<: *a\n", "3:3 merge-key"),
    .init("unknown alias", "a: *b\n", "1:4 unknown-alias"),
    .init("alias before its anchor", "a: *b\nc: &b d\n", "1:4 unknown-alias"),
    .init(
      "two unknown aliases, as key and value", "*a : b\nc: *d\n", "1:1 unknown-alias",
      "2:4 unknown-alias"),
    .init("alias in its own list", "a: &a [b, *a]\n", "1:11 alias-inside-anchor"),
    .init("alias in its own mapping", "&a\nb:\n  c: *a\n", "3:6 alias-inside-anchor"),

    // Documents and directives
    .init("two documents", "a: b\n---\nc: d\n", "2:1 several-documents"),
    .init("three documents", "a\n---\nb\n---\nc\n", "2:1 several-documents"),
    .init("unknown version", "%YAML 2.0\n---\na: b\n", "1:1 directive"),
    .init("unknown directive", "%FOO bar\n---\na: b\n", "1:1 directive"),
    .init("two version lines", "%YAML 1.2\n%YAML 1.2\n---\na: b\n", "2:1 directive"),
    .init("directive without document", "%YAML 1.2\na: b\n", "2:1 directive"),
    .init("text after a quoted document", "\"a\"\nb\n", "2:1 text-after-value"),
  ]

  @Test(arguments: inputs)
  func givesThePlaceAndTheCode(_ input: DamagedInput) {
    let result = YAMLReader().read(input.bytes, file: 7)
    #expect(places(result, in: input.bytes) == input.faults)
    for diagnostic in result.diagnostics {
      #expect(diagnostic.severity == .error)
      #expect(!diagnostic.message.hasSuffix("."))
    }
  }
}
