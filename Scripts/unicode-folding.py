#!/usr/bin/env python3
"""Writes Sources/ClewDossier/Names/FoldingTable+Data.swift.

For every character that does not stand for itself when names are compared, the table says what it
stands for: nothing (marks, joiners), or other characters (compatibility decomposition, full case
folding, letter variants). Characters outside the table are kept when they are letters, digits or
marks, and end a word otherwise; FoldedText.swift does that with the standard library.

Run it from anywhere: Scripts/unicode-folding.py. It needs Python 3 and nothing else. The Unicode
version is that of the Python which runs it, and is written into the file.
"""
import pathlib
import unicodedata

# Letters that no decomposition takes apart, and that people type as these.
VARIANTS = {
    "ı": "i", "ø": "o", "đ": "d", "ð": "d", "ł": "l", "ħ": "h", "þ": "th", "æ": "ae", "œ": "oe",
    "ŋ": "ng", "ŧ": "t", "ĸ": "k", "ə": "a", "ɓ": "b", "ɗ": "d", "ƙ": "k", "ƴ": "y",
    "ʂ": "s", "ʻ": "", "ʼ": "", "ʽ": "", "ʾ": "", "ʿ": "", "ˈ": "", "ʹ": "", "ʺ": "",
    # Arabic and its neighbours: one letter, several code points by country or by place in a word.
    "ي": "ی", "ى": "ی", "ے": "ی", "ې": "ی", "ك": "ک", "ڪ": "ک", "ٱ": "ا",
    "ة": "ه", "ۃ": "ه", "ە": "ه", "ہ": "ه", "ھ": "ه", "ـ": "",
    # Greek final sigma.
    "ς": "σ",
}

# Between the letters of one word: left out, so that O'Brien and Mas‘ud are one word.
JOINERS = "'`´‘’‛′″·‧ʹ\u05f3\u05f4\u0374\u0375"

# Marks that are written or left out freely. The marks of Indic and other scripts carry vowels that
# nobody leaves out, and stay.
MARKS = [
    (0x0300, 0x036F), (0x0483, 0x0489), (0x0591, 0x05BD), (0x05BF, 0x05BF), (0x05C1, 0x05C2),
    (0x05C4, 0x05C5), (0x05C7, 0x05C7), (0x0610, 0x061A), (0x064B, 0x065F), (0x0670, 0x0670),
    (0x06D6, 0x06DC), (0x06DF, 0x06E4), (0x06E7, 0x06E8), (0x06EA, 0x06ED), (0x0711, 0x0711),
    (0x0730, 0x074A), (0x08D3, 0x08E1), (0x08E3, 0x08FF), (0x1AB0, 0x1AFF), (0x1DC0, 0x1DFF),
    (0x20D0, 0x20FF), (0xFE00, 0xFE0F), (0xFE20, 0xFE2F), (0xE0100, 0xE01EF),
]


def is_mark(character):
    return any(low <= ord(character) <= high for low, high in MARKS)


def is_word(character):
    return unicodedata.category(character)[0] in "LNM"


def folded(character):
    """What the character stands for, or None where it cannot be part of a word."""
    if is_mark(character) or character in JOINERS or unicodedata.category(character) == "Cf":
        return ""
    text = character
    # Folding a decomposition can yield something that decomposes or folds again.
    for _ in range(4):
        text = "".join(VARIANTS.get(each, each) for each in text)
        text = unicodedata.normalize("NFKD", text).casefold()
    out = []
    for each in text:
        if is_mark(each) or each in JOINERS or unicodedata.category(each) == "Cf":
            continue
        digit = unicodedata.decimal(each, None)
        if digit is not None:
            out.append(str(digit))
        elif is_word(each):
            out.append(each)
        else:
            out.append(" ")
    text = "".join(out)
    # A sign that is no letter counts as one only where it is made of letters, as a circled A is.
    if not is_word(character) and not all(is_word(each) for each in text):
        return None
    return text


def base36(number):
    digits = "0123456789abcdefghijklmnopqrstuvwxyz"
    out = ""
    while True:
        number, rest = divmod(number, 36)
        out = digits[rest] + out
        if number == 0:
            return out


def main():
    entries = []
    for code in range(0x80, 0x110000):
        # Surrogates, and Hangul syllables: their decomposition is arithmetic and stays composed.
        if 0xD800 <= code <= 0xDFFF or 0xAC00 <= code <= 0xD7A3:
            continue
        if unicodedata.category(chr(code)) in ("Cn", "Co"):
            continue
        text = folded(chr(code))
        if text is not None and text != chr(code):
            entries.append((code, [ord(each) for each in text]))

    # Runs: the same replacement for neighbours, or replacements that count up with them.
    runs = []
    for code, values in entries:
        if runs:
            first, count, start, step = runs[-1]
            if code == first + count:
                if step in (None, 0) and values == start:
                    runs[-1] = (first, count + 1, start, 0)
                    continue
                if step in (None, 1) and len(start) == 1 and values == [start[0] + count]:
                    runs[-1] = (first, count + 1, start, 1)
                    continue
        runs.append((code, 1, values, None))

    tokens = []
    previous = 0
    for first, count, start, step in runs:
        token = base36(first - previous)
        if count > 1:
            token += ("*" if step == 0 else "+") + base36(count)
        token += "=" + ".".join(base36(value) for value in start)
        tokens.append(token)
        previous = first

    lines = []
    line = ""
    for token in tokens:
        if len(line) + len(token) + 2 > 92:
            lines.append(line)
            line = ""
        line += token + " "
    lines.append(line)

    body = "\n".join("    " + each + "\\" for each in lines)
    swift = f'''// Made by Scripts/unicode-folding.py from Unicode {unicodedata.unidata_version}; do not edit.

extension FoldingTable {{
  /// The Unicode version the table was made from.
  static let unicodeVersion = "{unicodedata.unidata_version}"

  /// How many characters the table replaces.
  static let characterCount = {len(entries)}

  /// The table as text: runs of characters in rising order, separated by blanks.
  ///
  /// A run is written `distance`, an optional count, `=`, replacement. The distance is from the
  /// first character of the run before; after `*` stands how many neighbours have the same
  /// replacement, after `+` how many have replacements that count up with them. The characters of
  /// a replacement are separated by full stops; numbers are in base 36.
  static let packed = """
{body}

    """
}}
'''
    target = pathlib.Path(__file__).resolve().parent.parent
    target = target / "Sources/ClewDossier/Names/FoldingTable+Data.swift"
    target.write_text(swift, encoding="ascii")
    print(f"{len(entries)} characters, {len(runs)} runs, {len(swift)} bytes")


main()
