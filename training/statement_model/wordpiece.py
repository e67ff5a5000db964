"""Tokens of the scorer, cut into BERT's uncased word pieces.

A token is a run of word characters or one other visible character. Each token is cut on its own, so that every
piece belongs to exactly one token; the Java port does the same.
"""

import json
import re
import unicodedata

TOKEN = re.compile(r"\w+|[^\w\s]", re.UNICODE)
UNKNOWN, START, SEPARATOR, MASK = 100, 101, 102, 103
PIECES_PER_TOKEN = 8
LONGEST_WORD = 100

# The blocks that BERT's tokenizer treats as Chinese characters.
CHINESE = (
    (0x4E00, 0x9FFF), (0x3400, 0x4DBF), (0x20000, 0x2A6DF), (0x2A700, 0x2B73F),
    (0x2B740, 0x2B81F), (0x2B820, 0x2CEAF), (0xF900, 0xFAFF), (0x2F800, 0x2FA1F),
)


def token_spans(text):
    """The [start, end) code point offsets of all tokens."""
    return [match.span() for match in TOKEN.finditer(text)]


def is_punctuation(character):
    code = ord(character)
    if 33 <= code <= 47 or 58 <= code <= 64 or 91 <= code <= 96 or 123 <= code <= 126:
        return True
    return unicodedata.category(character).startswith("P")


def is_chinese(character):
    code = ord(character)
    return any(first <= code <= last for first, last in CHINESE)


def is_dropped(character):
    code = ord(character)
    return code == 0 or code == 0xFFFD or unicodedata.category(character) in ("Cc", "Cf", "Co")


def words_of(token):
    """Lower-cased, accent-free words of one token; punctuation and Chinese characters stand alone."""
    kept = "".join(character for character in token if not is_dropped(character))
    bare = "".join(
        character for character in unicodedata.normalize("NFD", kept) if unicodedata.category(character) != "Mn"
    ).lower()
    words, current = [], ""
    for character in bare:
        if is_punctuation(character) or is_chinese(character):
            if current:
                words.append(current)
            words.append(character)
            current = ""
        else:
            current += character
    return words + [current] if current else words


class WordPieces:
    """Cuts tokens into vocabulary numbers, greedily, longest piece first. Not safe for several threads."""

    def __init__(self, vocabulary):
        self.vocabulary = vocabulary
        self.numbers = {piece: number for number, piece in enumerate(vocabulary)}
        self.seen = {}

    @staticmethod
    def from_tokenizer_json(path):
        with open(path, encoding="utf-8") as source:
            numbers = json.load(source)["model"]["vocab"]
        return WordPieces([piece for piece, _ in sorted(numbers.items(), key=lambda item: item[1])])

    @staticmethod
    def from_vocabulary_file(path):
        with open(path, encoding="utf-8", newline="\n") as source:
            return WordPieces(source.read().rstrip("\n").split("\n"))

    def write(self, path):
        with open(path, "w", encoding="utf-8", newline="\n") as target:
            target.write("\n".join(self.vocabulary) + "\n")

    def cut(self, token):
        """At least one and at most eight vocabulary numbers; a token without any visible part is [UNK]."""
        known = self.seen.get(token)
        if known is None:
            known = [number for word in words_of(token) for number in self._cut_word(word)] or [UNKNOWN]
            known = self.seen[token] = tuple(known[:PIECES_PER_TOKEN])
        return known

    def _cut_word(self, word):
        if len(word) > LONGEST_WORD:
            return [UNKNOWN]
        numbers, start = [], 0
        while start < len(word):
            end = len(word)
            while end > start:
                number = self.numbers.get(("##" if start else "") + word[start:end])
                if number is not None:
                    break
                end -= 1
            else:
                return [UNKNOWN]
            numbers.append(number)
            start = end
        return numbers
