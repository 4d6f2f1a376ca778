internal import ClewGraph

// clew-bench TASK GRAPH [THREADS] [REPETITIONS]: times one kernel on one graph file and prints one
// line of JSON. With no arguments it lists the tasks.
let arguments = CommandLine.arguments.dropFirst().map { $0 }
guard arguments.count >= 2 else {
  for task in BenchTask.all { print(task.id) }
  exitWithUsage(arguments.isEmpty)
}
do {
  try run(arguments)
} catch {
  fail("\(error)")
}

func run(_ arguments: [String]) throws {
  guard let task = BenchTask.all.first(where: { $0.id == arguments[0] }) else {
    throw BenchError("there is no task \(arguments[0])")
  }
  let threads = arguments.count > 2 ? Int(arguments[2]) ?? 0 : 1
  let repetitions = arguments.count > 3 ? Int(arguments[3]) ?? 0 : 1
  guard threads > 0, repetitions > 0 else { throw BenchError("threads and repetitions are from 1") }
  let graph = try BenchGraph(path: arguments[1])
  let execution = Execution(threads: threads)
  var seconds: [Double] = []
  var cpu: [Double] = []
  var check = 0.0
  Meter.resetPeak()
  for _ in 0..<repetitions {
    let wallStart = Meter.wall
    let cpuStart = Meter.cpu
    let outcome = try task.run(graph, execution)
    let cpuEnd = Meter.cpu
    let wallEnd = Meter.wall
    seconds.append(outcome.seconds ?? wallEnd - wallStart)
    cpu.append(outcome.cpu ?? cpuEnd - cpuStart)
    check = outcome.check
  }
  print(
    "{\"task\":\"\(task.id)\",\"graph\":\"\(graph.name)\",\"threads\":\(threads),"
      + "\"seconds\":\(median(seconds)),\"cpu\":\(median(cpu)),\"peak_mb\":\(Meter.peak),"
      + "\"check\":\(check)}")
}
