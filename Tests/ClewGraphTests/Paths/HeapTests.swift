import Testing

@testable import ClewGraph

@Suite struct HeapTests {
  @Test func givesElementsBackInOrder() {
    var generator = SeededGenerator(2)
    for count in 0..<60 {
      var heap = Heap<Int>()
      let elements = (0..<count).map { _ in Int.random(in: 0..<20, using: &generator) }
      for element in elements { heap.insert(element) }
      var popped: [Int] = []
      while let element = heap.popSmallest() { popped.append(element) }
      #expect(popped == elements.sorted())
      #expect(heap.isEmpty)
    }
  }

  @Test func canBeFilledBetweenPops() {
    var heap = Heap<Int>()
    for element in [5, 3, 9] { heap.insert(element) }
    #expect(heap.popSmallest() == 3)
    heap.insert(1)
    heap.insert(7)
    #expect([heap.popSmallest(), heap.popSmallest(), heap.popSmallest()] == [1, 5, 7])
    heap.removeAll()
    #expect(heap.popSmallest() == nil)
  }
}
