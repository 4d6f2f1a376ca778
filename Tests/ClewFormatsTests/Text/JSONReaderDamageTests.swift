import ClewDossier
import ClewFormats
import Testing

/// Damaged JSON files, with the place and the code that a person who looks for the fault needs.
struct JSONReaderDamageTests {
  static let inputs: [DamagedInput] = [
    // Bytes
    .init("empty", "", "1:1 empty-file"),
    .init("only blanks", " \n\t\n", "1:1 empty-file"),
    .init("only a byte order mark", "\u{FEFF}", "1:1 empty-file"),
    .init("NUL", "\0", "1:1 control-character"),
    .init("NUL after the value", "1\0", "1:2 control-character"),
    .init("NUL in a text", "[\"é\0\"]", "1:4 control-character"),
    .init("tab in a text", "[\"a\tb\"]", "1:4 control-character"),
    .init("escape sign between values", "[1\u{1B}]", "1:3 control-character"),
    .init("form feed between values", "[\u{C}1]", "1:2 control-character"),
    .init("Latin-1 é", bytes: [0x22, 0xE9, 0x22], ["1:2 invalid-utf-8"]),
    .init("overlong", bytes: [0x22, 0xE0, 0x80, 0x80, 0x22], ["1:2 invalid-utf-8"]),
    .init("UTF-16", bytes: [0x5B, 0, 0x31, 0, 0x5D, 0], ["1:1 not-utf-8"]),
    .init("no-break space between values", "[1,\u{A0}2]", "1:4 json-syntax"),

    // Cut off
    .init("array cut off", "[1,\n[2,", "2:4 truncated"),
    .init("array cut off before its comma", "[1", "1:3 truncated"),
    .init("object cut off after its key", "{\"a\"", "1:5 truncated"),
    .init("object cut off after its colon", "{\"a\":\n", "2:1 truncated"),
    .init("object cut off after its comma", "{\"a\": 1,", "1:9 truncated"),
    .init("object cut off at once", "{", "1:2 truncated"),
    .init("text cut off", "{\"é\": \"abc", "1:7 unclosed-quote"),
    .init("text cut off in an escape", "[\"abc\\", "1:2 unclosed-quote"),
    .init("text not closed in its line", "{\n\"a\": \"b,\n\"c\": 1}", "2:6 unclosed-quote"),
    .init("word cut off", "[tru", "1:2 unknown-word"),

    // Commas, colons, brackets
    .init("comma last in an array", "[1, 2,]", "1:6 trailing-comma"),
    .init("comma last in an object", "{\"a\": 1,\n}", "1:8 trailing-comma"),
    .init("comma first", "[,1]", "1:2 missing-value"),
    .init("two commas", "[1,,2]", "1:4 missing-value"),
    .init("comma first in an object", "{,}", "1:2 missing-value"),
    .init("no comma in an array", "[1 2]", "1:4 missing-comma"),
    .init("no comma in an object", "{\"a\": 1\n \"b\": 2}", "2:2 missing-comma"),
    .init("no colon", "{\"a\" 1}", "1:6 missing-colon"),
    .init("equals sign", "{\"é\" = 1}", "1:6 missing-colon"),
    .init("no value", "{\"a\": }", "1:7 missing-value"),
    .init("colon in an array", "[\"a\": 1]", "1:5 missing-comma"),
    .init("wrong bracket for an array", "[1}", "1:3 wrong-bracket"),
    .init("wrong bracket for an object", "{\"a\": 1]", "1:8 wrong-bracket"),
    .init("bracket alone", "]", "1:1 missing-value"),
    .init("bracket too many", "[1]]", "1:4 text-after-value"),
    .init("two values", "{} {}", "1:4 text-after-value"),
    .init("lines of JSON", "{\"a\": 1}\n{\"a\": 2}\n", "2:1 text-after-value"),

    // Not JSON
    .init("comment first", "// x\n{}", "1:1 comment"),
    .init("comment between", "{\"a\": 1, // x\n\"b\": 2}", "1:10 comment"),
    .init("comment before a comma", "[1 /* x */, 2]", "1:4 comment"),
    .init("comment last", "{} # x", "1:4 comment"),
    .init("single quotes", "['a']", "1:2 single-quote"),
    .init("single quotes for a key", "{'a': 1}", "1:2 single-quote"),
    .init("bare key", "{a: 1}", "1:2 unquoted-key"),
    .init("number as key", "{1: 2}", "1:2 unquoted-key"),
    .init("bare text", "[hello]", "1:2 unknown-word"),
    .init("Python's words", "[True]", "1:2 unknown-word"),
    .init("Python's nothing", "{\"a\": None}", "1:7 unknown-word"),
    .init("undefined", "[undefined]", "1:2 unknown-word"),
    .init("dollar sign", "[$]", "1:2 json-syntax"),
    .init("YAML", "a: b", "1:1 unknown-word"),

    // Numbers
    .init("not a number", "[NaN]", "1:2 not-a-number"),
    .init("infinity", "[Infinity]", "1:2 not-a-number"),
    .init("minus infinity", "[-Infinity]", "1:2 not-a-number"),
    .init("zero first", "[012]", "1:2 number"),
    .init("minus zero first", "[-01]", "1:2 number"),
    .init("plus first", "[+1]", "1:2 number"),
    .init("point first", "[.5]", "1:2 number"),
    .init("point last", "[1, 5.]", "1:5 number"),
    .init("no exponent", "[1e]", "1:2 number"),
    .init("sign without exponent", "[1e+]", "1:2 number"),
    .init("minus alone", "[-]", "1:2 number"),
    .init("hexadecimal", "[0x1F]", "1:2 number"),
    .init("two points", "[1.2.3]", "1:5 missing-comma"),
    .init("letters after digits", "[1a]", "1:3 missing-comma"),
    .init("date", "[2022-10-26]", "1:6 missing-comma"),

    // Escapes
    .init("unknown escape", "[\"\\x41\"]", "1:3 escape"),
    .init("Windows path", "[\"C:\\data\"]", "1:5 escape"),
    .init("escape with a letter too far", "[\"\\u12G4\"]", "1:3 escape"),
    .init("escape too short", "[\"\\u12\"]", "1:3 escape"),
    .init("high half alone", "[\"\\ud83d\"]", "1:3 surrogate"),
    .init("low half alone", "[\"é\\ude00\"]", "1:4 surrogate"),
    .init("halves in wrong order", "[\"\\ude00\\ud83d\"]", "1:3 surrogate"),
    .init("two high halves", "[\"\\ud83d\\ud83d\"]", "1:3 surrogate"),
    .init("high half before another escape", "[\"\\ud83d\\n\"]", "1:3 surrogate"),

    // Keys
    .init("key twice", "{\"a\": 1, \"a\": 2}", "1:10 duplicate-key"),
    .init("key twice, once by escape", "{\"a\": 1, \"\\u0061\": 2}", "1:10 duplicate-key"),
    .init(
      "keys twice, here and inside", "{\"a\": {\"b\": 1, \"b\": 2},\n \"a\": 3,\n \"a\": 4}",
      "1:16 duplicate-key", "2:2 duplicate-key", "3:2 duplicate-key"),
    .init(
      "key twice before a fault of syntax", "{\"a\": 1, \"a\": 2,}", "1:10 duplicate-key",
      "1:16 trailing-comma"),
    .init("key twice, CR LF", "{\"é\": 1,\r\n\"é\": 2}", "2:1 duplicate-key"),
  ]

  @Test(arguments: inputs)
  func givesThePlaceAndTheCode(_ input: DamagedInput) {
    let result = JSONReader().read(input.bytes, file: 7)
    #expect(places(result, in: input.bytes) == input.faults)
    for diagnostic in result.diagnostics {
      #expect(diagnostic.severity == .error)
      #expect(!diagnostic.message.hasSuffix("."))
    }
  }
}
