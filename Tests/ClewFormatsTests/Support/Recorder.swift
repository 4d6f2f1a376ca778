import ClewFormats
import Synchronization

/// A system whose writes go nowhere but are remembered.
final class Recorder: Sendable {
  private let written = Mutex<[Int32]>([])

  var descriptors: [Int32] { written.withLock { $0 } }

  var calls: SystemCalls {
    var calls = SystemCalls.live
    calls.write = { descriptor, bytes throws(SystemError) in
      self.written.withLock { $0.append(descriptor) }
      return bytes.count
    }
    return calls
  }
}
