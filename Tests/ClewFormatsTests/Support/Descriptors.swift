import Foundation

// The unsafe calls that tests need.

/// Makes a named pipe and returns whether that worked.
func makeNamedPipe(_ path: String) -> Bool { unsafe mkfifo(path, 0o600) == 0 }

/// Opens a named pipe for reading without waiting for a writer.
func openForReading(_ path: String) -> Int32 { unsafe open(path, O_RDONLY | O_NONBLOCK) }

/// Makes a file and opens it.
func openNew(_ path: String) -> Int32 { unsafe open(path, O_RDWR | O_CREAT, 0o600) }

/// Makes a pipe and returns its two ends; writing to it does not wait.
func makePipe() -> (reading: Int32, writing: Int32) {
  var ends: [Int32] = [-1, -1]
  _ = unsafe pipe(&ends)
  _ = fcntl(ends[1], F_SETFL, O_NONBLOCK)
  return (ends[0], ends[1])
}
