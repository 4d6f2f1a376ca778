extension Diagram {
  /// What the signs of this picture mean: only those that are in it.
  public struct Legend: Hashable, Sendable {
    public var roles: [NodeRole] = []
    public var relations: [RelationClass] = []
    public var foundations: [Foundation] = []
    /// What the mark means, and whether it is on nodes and lines that are in the picture; empty where
    /// nothing is marked.
    public var mark = ""
    public var marksNodes = false
    public var marksLines = false
    /// Further signs, each in words.
    public var remarks: [String] = []
  }

  /// The legend, in the order of the kinds.
  public var legend: Legend {
    var legend = Legend()
    let roles = Set(nodes.map(\.role))
    legend.roles = NodeRole.allCases.filter { roles.contains($0) }
    let relations = Set(edges.map(\.relation))
    legend.relations = RelationClass.allCases.filter { relations.contains($0) }
    let foundations = Set(edges.map(\.foundation))
    legend.foundations = Foundation.allCases.filter { foundations.contains($0) }
    legend.marksNodes = nodes.contains { $0.emphasis == .marked }
    legend.marksLines = edges.contains { $0.emphasis == .marked }
    if legend.marksNodes || legend.marksLines { legend.mark = markMeaning }
    if !focusMeaning.isEmpty { legend.remarks.append(focusMeaning) }
    if nodes.contains(where: { $0.isUnnamed && $0.entity != nil }) {
      legend.remarks.append("dashed border, italics: no name reported, only a description")
    }
    if nodes.contains(where: \.isSet) {
      legend.remarks.append("stacked glyph: several of them")
    }
    if nodes.contains(where: { $0.lines.contains { $0.contains("\u{2260}") } }) {
      legend.remarks.append("\u{2260}: reports that cannot all be right, or that are contested")
    }
    if nodes.contains(where: { !$0.badges.isEmpty }) {
      legend.remarks.append("\u{25B8} context: where from, where; it links nobody")
    }
    if edges.contains(where: { $0.leg != nil }) {
      legend.remarks.append("numbers: the legs in their order, from 1 for each traveller")
    }
    if nodes.contains(where: { $0.emphasis == .faded }) {
      legend.remarks.append("pale: around it, not what the picture is about")
    }
    return legend
  }
}
