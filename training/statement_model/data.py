"""The corpus as the model sees it: tokens, paragraphs, labels, training windows."""

import json
import random
from dataclasses import dataclass, field
from pathlib import Path

from statement_model.features import NONE, feature, quotation_mask
from statement_model.wordpiece import SEPARATOR, START, token_spans

ROLES = ("source", "cue", "content")
# Flat labels: 0 outside, then begin and inside of source, cue, content. Conditioned on a cue: without the cue's two.
FLAT_LABELS = ("O", "B-source", "I-source", "B-cue", "I-cue", "B-content", "I-content")
CUE_LABELS = ("O", "B-source", "I-source", "B-content", "I-content")
IGNORED = -100


@dataclass
class Attribution:
    """Token numbers of the three roles; the cue is one run from its first to its last token."""

    cue: tuple
    source: list
    content: list


@dataclass
class Document:
    identity: str
    text: str
    spans: list
    paragraphs: list
    pieces: list
    features: list
    quoted: list
    attributions: list = field(default_factory=list)


def read_articles(path):
    with open(path, encoding="utf-8") as source:
        return [json.loads(line) for line in source if line.strip()]


def hold_out(articles, count, seed):
    """Splits off `count` articles to choose thresholds on, spread over publishers by chance with a fixed seed."""
    order = sorted(articles, key=lambda article: article["id"])
    random.Random(seed).shuffle(order)
    held = {article["id"] for article in order[:count]}
    return ([a for a in articles if a["id"] not in held], [a for a in articles if a["id"] in held])


def document_of(article, word_pieces):
    text = article["text"]
    spans = token_spans(text)
    mask = quotation_mask(text)
    paragraphs, paragraph, seen = [], 0, 0
    for start, _ in spans:
        # Blank lines make no paragraph: the number counts lines that hold a token.
        if paragraphs and "\n" in text[seen:start]:
            paragraph += 1
        paragraphs.append(paragraph)
        seen = start
    features = [
        feature(text[start:end], mask[start], number == 0 or paragraphs[number - 1] != paragraphs[number])
        for number, (start, end) in enumerate(spans)
    ]
    document = Document(
        article["id"], text, spans, paragraphs,
        [word_pieces.cut(text[start:end]) for start, end in spans],
        features, [mask[start] for start, _ in spans],
    )
    document.attributions = [a for a in map(lambda a: _attribution(a, spans), article.get("attributions", [])) if a]
    return document


def _runs(role_spans, spans):
    """Each character span as (first token, last token); spans that hold no token vanish."""
    runs = []
    for start, end in role_spans:
        inside = [n for n in range(*_between(spans, start, end))]
        if inside:
            runs.append((inside[0], inside[-1]))
    return runs


def _between(spans, start, end):
    low, high = 0, len(spans)
    while low < high:
        middle = (low + high) // 2
        if spans[middle][1] <= start:
            low = middle + 1
        else:
            high = middle
    last = low
    while last < len(spans) and spans[last][0] < end:
        last += 1
    return low, last


def _attribution(attribution, spans):
    runs = {role: _runs(attribution.get(role) or [], spans) for role in ROLES}
    if not runs["cue"] or not runs["content"]:
        return None
    return Attribution((runs["cue"][0][0], runs["cue"][-1][1]), runs["source"], runs["content"])


def paint(labels, runs, begin, offset=0):
    for first, last in runs:
        for token in range(max(first, offset), min(last, offset + len(labels) - 1) + 1):
            labels[token - offset] = begin if token == first else begin + 1


def flat_labels(document):
    labels = [0] * len(document.spans)
    for begin, role in ((5, "content"), (1, "source"), (3, "cue")):
        for attribution in document.attributions:
            runs = [attribution.cue] if role == "cue" else getattr(attribution, role)
            paint(labels, runs, begin)
    return labels


@dataclass
class Window:
    """A run of tokens with its pieces; `firsts` are the places of each token's first piece."""

    first_token: int
    pieces: list
    features: list
    firsts: list
    paragraphs: list

    @property
    def last_token(self):
        return self.first_token + len(self.firsts) - 1


def window_of(document, first, end):
    """Tokens first..end-1 as [CLS] paragraph [SEP] paragraph [SEP]; the last [SEP] stands even inside a paragraph."""
    pieces, features, firsts = [START], [NONE], []
    for token in range(first, end):
        if token > first and document.paragraphs[token] != document.paragraphs[token - 1]:
            pieces.append(SEPARATOR)
            features.append(NONE)
        firsts.append(len(pieces))
        pieces.extend(document.pieces[token])
        features.extend([document.features[token]] * len(document.pieces[token]))
    pieces.append(SEPARATOR)
    features.append(NONE)
    return Window(first, pieces, features, firsts, document.paragraphs[first:end])


def pack(document, limit, first_limit):
    """Cuts a document into windows of whole paragraphs; a paragraph beyond the limit is cut between tokens."""
    windows, start, size, room = [], 0, 2, first_limit
    paragraph_size = {}
    for paragraph, pieces in zip(document.paragraphs, document.pieces):
        paragraph_size[paragraph] = paragraph_size.get(paragraph, 1) + len(pieces)
    for token, paragraph in enumerate(document.paragraphs):
        opens = token > 0 and document.paragraphs[token - 1] != paragraph
        need = len(document.pieces[token]) + (1 if opens else 0)
        full = size + need > room or (opens and size + min(paragraph_size[paragraph], limit) > room)
        if full and token > start:
            windows.append(window_of(document, start, token))
            start, size, room = token, 2, limit
        size += need
    if start < len(document.spans):
        windows.append(window_of(document, start, len(document.spans)))
    return windows


def base_files(folder):
    """The base weights and tokenizer inside a folder that holds the unpacked jar."""
    folder = Path(folder)
    network = next(path for path in sorted(folder.glob("*.onnx")))
    return network, network.with_name(network.stem + "-tokenizer.json")
