internal import CYaml

// All calls of libyaml are in this file.

/// What libyaml reports, copied out of its memory.
///
/// Places are numbers of characters.
struct YAMLEvent {
  enum Content {
    case documentStart
    case documentEnd
    case alias(String)
    case scalar(text: String, style: SyntaxNode.Style)
    case sequenceStart(isFlow: Bool)
    case sequenceEnd
    case mappingStart(isFlow: Bool)
    case mappingEnd
  }

  var content: Content
  /// The name after `&`, if the node has one.
  var anchor: String?
  /// The full form of the tag, if the node has one.
  var tag: String?
  /// The character the event begins with.
  var character: Int
}

/// Why libyaml gave up.
struct YAMLProblem {
  /// libyaml's words for what it was doing; empty if it does not say.
  var context = ""
  /// Where that began.
  var contextCharacter = 0
  /// libyaml's words for what is wrong.
  var problem: String
  /// Where it stood.
  var character = 0
}

/// Reads valid UTF-8 from the byte at `start`, handing on one event after the other.
///
/// `take` returns whether to go on. Returns `nil` when all was read or `take` had enough. Characters
/// are counted from `start`.
func readYAMLEvents(
  of bytes: [UInt8], from start: Int, _ take: (YAMLEvent) -> Bool
) -> YAMLProblem? {
  unsafe bytes.withUnsafeBufferPointer { buffer in
    var parser = unsafe yaml_parser_t()
    guard unsafe yaml_parser_initialize(&parser) == 1 else {
      return YAMLProblem(problem: "out of memory")
    }
    defer { unsafe yaml_parser_delete(&parser) }
    unsafe yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING)
    let text = unsafe UnsafeBufferPointer(rebasing: buffer[start...])
    unsafe yaml_parser_set_input_string(&parser, text.baseAddress, text.count)
    while true {
      var event = unsafe yaml_event_t()
      guard unsafe yaml_parser_parse(&parser, &event) == 1 else {
        return unsafe problem(of: parser)
      }
      defer { unsafe yaml_event_delete(&event) }
      if unsafe event.type == YAML_STREAM_END_EVENT { return nil }
      guard let copy = unsafe copy(of: event) else { continue }
      guard take(copy) else { return nil }
    }
  }
}

private func copy(of event: yaml_event_t) -> YAMLEvent? {
  let character = unsafe Int(clamping: event.start_mark.index)
  switch unsafe event.type {
  case YAML_DOCUMENT_START_EVENT:
    return YAMLEvent(content: .documentStart, character: character)
  case YAML_DOCUMENT_END_EVENT:
    return YAMLEvent(content: .documentEnd, character: character)
  case YAML_ALIAS_EVENT:
    let name = unsafe string(event.data.alias.anchor) ?? ""
    return YAMLEvent(content: .alias(name), character: character)
  case YAML_SCALAR_EVENT:
    let scalar = unsafe event.data.scalar
    let value = unsafe UnsafeBufferPointer(start: scalar.value, count: scalar.length)
    return unsafe YAMLEvent(
      content: .scalar(text: String(decoding: value, as: UTF8.self), style: style(scalar.style)),
      anchor: string(scalar.anchor), tag: string(scalar.tag), character: character)
  case YAML_SEQUENCE_START_EVENT:
    let sequence = unsafe event.data.sequence_start
    return unsafe YAMLEvent(
      content: .sequenceStart(isFlow: sequence.style == YAML_FLOW_SEQUENCE_STYLE),
      anchor: string(sequence.anchor), tag: string(sequence.tag), character: character)
  case YAML_SEQUENCE_END_EVENT:
    return YAMLEvent(content: .sequenceEnd, character: character)
  case YAML_MAPPING_START_EVENT:
    let mapping = unsafe event.data.mapping_start
    return unsafe YAMLEvent(
      content: .mappingStart(isFlow: mapping.style == YAML_FLOW_MAPPING_STYLE),
      anchor: string(mapping.anchor), tag: string(mapping.tag), character: character)
  case YAML_MAPPING_END_EVENT:
    return YAMLEvent(content: .mappingEnd, character: character)
  default:
    return nil
  }
}

private func style(_ style: yaml_scalar_style_t) -> SyntaxNode.Style {
  switch style {
  case YAML_SINGLE_QUOTED_SCALAR_STYLE, YAML_DOUBLE_QUOTED_SCALAR_STYLE: .quoted
  case YAML_LITERAL_SCALAR_STYLE, YAML_FOLDED_SCALAR_STYLE: .block
  default: .plain
  }
}

private func problem(of parser: yaml_parser_t) -> YAMLProblem {
  if unsafe parser.error == YAML_MEMORY_ERROR { return YAMLProblem(problem: "out of memory") }
  return unsafe YAMLProblem(
    context: parser.context.map { unsafe String(cString: $0) } ?? "",
    contextCharacter: Int(clamping: parser.context_mark.index),
    problem: parser.problem.map { unsafe String(cString: $0) } ?? "unknown fault",
    character: Int(clamping: parser.problem_mark.index))
}

private func string(_ pointer: UnsafePointer<yaml_char_t>?) -> String? {
  unsafe pointer.map { unsafe String(cString: $0) }
}
