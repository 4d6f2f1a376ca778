import ClewFormats
import Foundation
import Testing

struct StandardStreamsTests {
  private func failure(_ system: SystemCalls, _ stream: StandardStreams.Stream) -> OutputError? {
    do throws(OutputError) {
      try StandardStreams(system: system).write("hello, world", to: stream)
      return nil
    } catch {
      return error
    }
  }

  @Test func writesToItsDescriptor() {
    let recorder = Recorder()
    #expect(failure(recorder.calls, .output) == nil)
    #expect(failure(recorder.calls, .error) == nil)
    #expect(recorder.descriptors == [1, 2])
  }

  @Test(
    arguments: [
      (EPIPE, OutputError.Kind.closedPipe, 0), (ENOSPC, .diskFull, 74), (EIO, .failed, 74),
      (EBADF, .failed, 74),
    ] as [(Int32, OutputError.Kind, Int32)])
  func tellsWhatFailed(number: Int32, kind: OutputError.Kind, exitCode: Int32) {
    let error = failure(FailingSystem(["write": [1: number]]).calls, .output)
    #expect(
      error == OutputError(kind, target: "standard output", reason: SystemError(number: number)))
    #expect(error?.exitCode == exitCode)
  }

  @Test func doesNotAskForEverWhatTakesNothing() {
    var system = SystemCalls.live
    system.write = { _, _ throws(SystemError) in 0 }
    #expect(failure(system, .output)?.kind == .failed)
  }

  @Test func waitsWhereAPipeIsFull() throws {
    let (reading, writing) = makePipe()
    let size = 300_000
    var system = SystemCalls.live
    let live = system
    system.write = { descriptor, bytes throws(SystemError) in
      try live.write(descriptor == 1 ? writing : descriptor, bytes)
    }
    system.waitUntilReady = { descriptor, isForWriting throws(SystemError) in
      try live.waitUntilReady(descriptor == 1 ? writing : descriptor, isForWriting)
    }
    let reader = Thread {
      var left = size
      while left > 0, let bytes = try? live.read(reading, 4096), !bytes.isEmpty {
        left -= bytes.count
      }
      close(reading)
    }
    reader.start()
    try StandardStreams(system: system).write([UInt8](repeating: 0x61, count: size), to: .output)
    close(writing)
  }

  @Test func tellsOfAClosedPipe() throws {
    SystemCalls.ignoreClosedPipeSignal()
    let (reading, writing) = makePipe()
    close(reading)
    defer { close(writing) }
    var system = SystemCalls.live
    let live = system
    system.write = { _, bytes throws(SystemError) in try live.write(writing, bytes) }
    #expect(failure(system, .output)?.kind == .closedPipe)
  }
}
