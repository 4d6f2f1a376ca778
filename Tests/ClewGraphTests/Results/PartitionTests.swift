import Testing

@testable import ClewGraph

@Suite struct PartitionTests {
  @Test func groupsAreNumberedByLowestNode() {
    let partition = Partition(labels: [3, 1, 3, 0, 1, 1])
    #expect(Array(partition.labels) == [0, 1, 0, 2, 1, 1])
    #expect(partition.sizes == [2, 3, 1])
    #expect(partition.groups == [[0, 2], [1, 4, 5], [3]])
    #expect(partition.members(of: 1) == [1, 4, 5])
    #expect(partition.groupsBySize() == [1, 0, 2])
    #expect(partition[3] == 2)
  }

  @Test func equalWhenTheSameNodesAreTogether() {
    #expect(Partition(labels: [2, 2, 0]) == Partition(labels: [0, 0, 1]))
    #expect(Partition(labels: [0, 1, 1]) != Partition(labels: [0, 0, 1]))
    #expect(Partition(labels: []).count == 0)
  }

  @Test func anyLabelsCanBeGrouped() {
    #expect(Partition(grouping: [9, 4, 9]) == Partition(labels: [0, 1, 0]))
    #expect(Partition(grouping: [-3, Int.max, Int.min, -3]) == Partition(labels: [0, 1, 2, 0]))
    #expect(Partition(grouping: []).count == 0)
  }
}
