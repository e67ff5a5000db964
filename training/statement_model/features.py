"""What the model is told about a token beside its word pieces: letter case, quotation marks, start of a paragraph."""

NONE = 0
FEATURE_COUNT = 17
OPENING = "\u201c\u00ab\u201e"
CLOSING = "\u201d\u00bb"
STRAIGHT = '"'


def quotation_mask(text):
    """One byte a character: 1 inside double quotation marks, the marks included.

    A paragraph is one line. A mark left open runs to the end of its paragraph. Doubled back-ticks open; doubled
    apostrophes open and close, as straight marks do: some papers write nothing else. That goes beyond the scorer's rule.
    """
    mask = bytearray(len(text))
    offset = 0
    for line in text.split("\n"):
        marked = line.replace("``", OPENING[0] + " ").replace("''", STRAIGHT + " ")
        opened = None
        for place, character in enumerate(marked):
            if opened is None:
                if character in OPENING or character == STRAIGHT:
                    opened = place
            elif character in CLOSING or character == STRAIGHT:
                end = place + (2 if line.startswith("''", place) else 1)
                mask[offset + opened : offset + end] = b"\1" * (end - opened)
                opened = None
        if opened is not None:
            mask[offset + opened : offset + len(line)] = b"\1" * (len(line) - opened)
        offset += len(line) + 1
    return mask


def letter_case(token):
    """0 begins with a small letter, 1 with a capital, 2 capitals only (two or more), 3 begins with no letter."""
    if not token[0].isalpha():
        return 3
    if not token[0].isupper():
        return 0
    if len(token) > 1 and not any(character.islower() for character in token):
        return 2
    return 1


def feature(token, quoted, first_in_paragraph):
    """A number from 1 to 16; 0 is kept for [CLS] and [SEP]."""
    return 1 + 4 * letter_case(token) + 2 * int(quoted) + int(first_in_paragraph)
