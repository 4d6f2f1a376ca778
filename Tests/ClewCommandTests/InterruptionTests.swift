import Foundation
import Testing

/// What Ctrl-C and its like leave behind.
///
/// Shells make what runs in the background ignore SIGINT, so each script has it taken as usual again.
@Suite("Interruption")
struct InterruptionTests {
  private let folder: Folder

  init() throws { folder = try Folder() }

  private static let start = "env --default-signal=INT,TERM,HUP \"$0\""

  /// A tool that waits for the rest of its input ends at once, whatever asks it to.
  @Test(arguments: ["INT 130", "TERM 143", "HUP 129"])
  func waitingEndsAtOnce(_ signal: String) async throws {
    let words = signal.split(separator: " ").map(String.init)
    // A pipe holds 64 KiB: when more is written, the tool is reading.
    let outcome = try await Tool.shell(
      """
      mkfifo pipe
      \(Self.start) convert - -o out.dot < pipe > out 2> err &
      exec 3> pipe
      head -c 400000 /dev/zero | tr '\\0' '#' >&3
      kill -"$1" $!; wait $!; echo $?; cat out err; ls -A
      """, words, in: folder.root)
    #expect(outcome.output == "\(words[1])\nerr\nout\npipe\n")
  }

  @Test func computingEndsAtOnce() async throws {
    var text = "from,to\n"
    var state: UInt64 = 7
    for _ in 0..<20_000 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      text += "n\((state >> 33) % 4_000),n\((state >> 45) % 4_000)\n"
    }
    try folder.write("ties.csv", text)
    // Until it has used half a second of the processor, by its thirteen and a half columns on.
    let outcome = try await Tool.shell(
      """
      \(Self.start) rank --by betweenness --force ties.csv > out 2> err &
      p=$!; used=0
      while [ "$used" -lt 50 ]; do sleep 0.02; set -- $(cat /proc/$p/stat); used=${14}; done
      kill -INT $p; wait $p; echo $?; cat out err
      """, [], in: folder.root)
    #expect(outcome.output == "130\n")
  }

  /// Whenever it comes: no temporary file stays, and the old file or the new one is there whole.
  @Test func writingLeavesNothingBehind() async throws {
    var text = "from,to\n"
    for row in 0..<30_000 { text += "some name \(row % 977),some name \(row % 1_009)\n" }
    try folder.write("ties.csv", text)
    // The temporary file is there from the first byte to the last; on a busy machine a run may be
    // over before anybody has looked, and then another follows.
    let outcome = try await Tool.shell(
      """
      met=0; round=0
      while [ $met -lt 3 ] && [ $round -lt 60 ]; do
        round=$((round + 1))
        echo old > case.clewx
        \(Self.start) index ties.csv -o case.clewx 2> /dev/null &
        p=$!
        while :; do
          set -- .case.clewx.*
          [ -e "$1" ] && break
          read -r line 2> /dev/null < /proc/$p/stat || break
          case "$line" in *") Z "*) break ;; esac
        done
        kill -INT $p 2> /dev/null; wait $p; code=$?
        if [ $code = 130 ]; then met=$((met + 1)); cat case.clewx; else "$0" index --verify case.clewx; fi
        echo "$code $(ls -A | tr '\\n' ' ')"
      done
      """, [], in: folder.root)
    let lines = outcome.output.split(separator: "\n").map(String.init)
    let interrupted = ["old", "130 case.clewx ties.csv "]
    let done = ["case.clewx: sound", "0 case.clewx ties.csv "]
    for round in stride(from: 0, to: lines.count, by: 2) {
      let own = Array(lines.dropFirst(round).prefix(2))
      #expect(own == interrupted || own == done)
    }
    #expect(lines.count { $0 == "old" } == 3, "too few runs were met while they wrote")
  }

  /// What is ignored already, as under `nohup`, stays ignored.
  @Test func whatIsIgnoredStaysSo() async throws {
    let dossier = "clew: 1\n"
    let plain = try await Tool.run(["check", "-"], stdin: Array(dossier.utf8))
    let outcome = try await Tool.shell(
      """
      trap '' INT
      mkfifo pipe
      "$0" check - < pipe > out 2> err &
      exec 3> pipe
      head -c 400000 /dev/zero | tr '\\0' '#' >&3
      kill -INT $!
      printf '\\nclew: 1\\n' >&3; exec 3>&-
      wait $!; echo "$?"; cat out
      """, [], in: folder.root)
    #expect(outcome.output == "\(plain.code)\n" + plain.output)
  }
}
