import Foundation
import Testing

@testable import ClewGraph

@Suite struct PartitionComparisonTests {
  private let pairs = Partition(list: [0, 0, 1, 1])
  private let split = Partition(list: [0, 0, 1, 2])

  @Test func byHand() {
    #expect(nearlyEqual(pairs.normalizedMutualInformation(with: split), 0.8))
    #expect(nearlyEqual(pairs.adjustedRandIndex(with: split), 4.0 / 7))
    #expect(nearlyEqual(pairs.variationOfInformation(with: split), 0.346_573_590_279_972_65))
    // Neither says anything about the other: no pair of 2 and 2 is shared.
    let across = Partition(list: [0, 1, 0, 1])
    #expect(abs(pairs.normalizedMutualInformation(with: across)) < 1e-12)
    #expect(nearlyEqual(pairs.adjustedRandIndex(with: across), -0.5))
    #expect(nearlyEqual(pairs.variationOfInformation(with: across), 1.386_294_361_119_890_6))
  }

  @Test func withoutRoomForChance() {
    let all = Partition(list: [0, 0, 0])
    let none = Partition(list: [0, 1, 2])
    for same in [all, none, Partition(list: [0]), Partition(list: [])] {
      #expect(same.normalizedMutualInformation(with: same) == 1)
      #expect(same.adjustedRandIndex(with: same) == 1)
      #expect(same.variationOfInformation(with: same) == 0)
    }
    #expect(all.normalizedMutualInformation(with: none) == 0)
    #expect(all.adjustedRandIndex(with: none) == 0)
    #expect(nearlyEqual(all.variationOfInformation(with: none), Foundation.log(3)))
  }

  @Test func fromTheDefinitions() {
    var generator = ClewGraph.SeededGenerator(seed: 7)
    for _ in 0..<200 {
      let count = 1 + generator.below(12)
      let first = Partition(list: (0..<count).map { _ in generator.below(min(count, 4)) })
      let second = Partition(list: (0..<count).map { _ in generator.below(min(count, 3)) })
      let third = Partition(list: (0..<count).map { _ in generator.below(count) })
      var shared = 0.0
      for a in first.groups {
        for b in second.groups {
          let both = Double(Set(a).intersection(b).count)
          guard both > 0 else { continue }
          let chance = Double(a.count) * Double(b.count) / Double(count)
          shared += both / Double(count) * Foundation.log(both / chance)
        }
      }
      func entropy(_ partition: Partition) -> Double {
        partition.sizes.reduce(0) { (sum: Double, size: Int) -> Double in
          let share = Double(size) / Double(count)
          return sum - share * Foundation.log(share)
        }
      }
      let (one, two) = (entropy(first), entropy(second))
      if one + two > 0 {
        let score = first.normalizedMutualInformation(with: second)
        #expect(abs(score - 2 * shared / (one + two)) < 1e-12)
      }
      let distance = first.variationOfInformation(with: second)
      #expect(abs(distance - (one + two - 2 * shared)) < 1e-12)
      let detour =
        first.variationOfInformation(with: third) + third.variationOfInformation(with: second)
      #expect(distance <= detour + 1e-12)
      checkRand(first, second)
      #expect(first.normalizedMutualInformation(with: first) == 1)
      #expect(first.variationOfInformation(with: first) == 0)
    }
  }

  /// From the four kinds of pairs, as Hubert and Arabie write it out.
  private func checkRand(_ first: Partition, _ second: Partition) {
    var kinds = [0.0, 0.0, 0.0, 0.0]
    for a in first.labels.indices {
      for b in 0..<a {
        kinds[(first[a] == first[b] ? 2 : 0) + (second[a] == second[b] ? 1 : 0)] += 1
      }
    }
    let (apart, onlySecond, onlyFirst, both) = (kinds[0], kinds[1], kinds[2], kinds[3])
    let divisor =
      (both + onlyFirst) * (onlyFirst + apart) + (both + onlySecond) * (onlySecond + apart)
    guard divisor > 0 else { return }
    let expected = 2 * (both * apart - onlyFirst * onlySecond) / divisor
    #expect(abs(first.adjustedRandIndex(with: second) - expected) < 1e-12)
    #expect(first.adjustedRandIndex(with: second) == second.adjustedRandIndex(with: first))
  }

  @Test func stabilityByHand() {
    let groups = Partition(list: [0, 0, 0, 1])
    let others = [Partition(list: [0, 0, 1, 1]), Partition(list: [0, 0, 0, 1])]
    #expect(groups.stability(over: others).values == [0.75, 0.75, 0.5, 0.5])
    #expect(groups.stability(over: [groups, groups]).values == [1, 1, 1, 1])
    #expect(Partition(list: []).stability(over: [Partition(list: [])]).values == [])
  }

  @Test func stabilityCountsEveryPair() {
    var generator = ClewGraph.SeededGenerator(seed: 9)
    for _ in 0..<50 {
      let count = 2 + generator.below(9)
      let made = (0..<4).map { _ in
        Partition(list: (0..<count).map { _ in generator.below(min(count, 3)) })
      }
      let scores = made[0].stability(over: Array(made[1...]))
      for node in 0..<count where made[0].sizes[made[0][node]] > 1 {
        var shares: [Double] = []
        for other in made[0].members(of: made[0][node]) where other != node {
          shares += made[1...].map { $0[other] == $0[node] ? 1 : 0 }
        }
        #expect(nearlyEqual(scores[node], shares.reduce(0, +) / Double(shares.count)))
      }
    }
  }
}
