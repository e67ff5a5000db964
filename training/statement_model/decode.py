"""From label probabilities to attributions."""

from dataclasses import dataclass

import numpy as np

B_SOURCE, I_SOURCE, B_CUE, I_CUE, B_CONTENT, I_CONTENT = 1, 2, 3, 4, 5, 6
# Flat label -> label of the cue head; the cue's own two have none.
FLAT_OF_CUE_LABEL = {1: B_SOURCE, 2: I_SOURCE, 3: B_CONTENT, 4: I_CONTENT}
TINY = 1e-6


@dataclass(frozen=True)
class Rules:
    """Every threshold of the decoder; chosen on held-out training articles, never on dev."""

    cue: float = 0.45
    cue_weight: float = 0.8
    mixture: float = 0.3
    content: float = 0.4
    source: float = 0.1
    quoted_words: int = 5
    long_quotation: float = 0.1
    short_quotation: float = 0.5
    rescue: float = 0.1


def viterbi(scores, begins):
    """The best label path; label b+1 (inside) may only follow b (begin) or b+1. scores are logarithms."""
    count, width = scores.shape
    allowed = np.ones((width, width), bool)
    for begin in begins:
        allowed[:, begin + 1] = False
        allowed[[begin, begin + 1], begin + 1] = True
    penalty = np.where(allowed, 0.0, -np.inf)
    best = scores[0].astype(np.float64).copy()
    for begin in begins:
        best[begin + 1] = -np.inf
    back = np.zeros((count, width), np.int64)
    for token in range(1, count):
        step = best[:, None] + penalty
        back[token] = step.argmax(0)
        best = step[back[token], np.arange(width)] + scores[token]
    path = [int(best.argmax())]
    for token in range(count - 1, 0, -1):
        path.append(int(back[token, path[-1]]))
    return path[::-1]


def chunks(path, begin):
    found, start = [], None
    for token, label in enumerate(list(path) + [0]):
        if start is not None and label != begin + 1:
            found.append((start, token - 1))
            start = None
        if label == begin:
            start = token
    return found


def quotation_runs(document):
    """Maximal runs of quoted tokens within a paragraph: (first, last, number of words)."""
    runs, start, words = [], None, 0
    count = len(document.spans)
    for token in range(count + 1):
        inside = token < count and document.quoted[token]
        opens = inside and start is not None and document.paragraphs[token] != document.paragraphs[token - 1]
        if start is not None and (not inside or opens):
            runs.append((start, token - 1, words))
            start = None
        if inside and start is None:
            start, words = token, 0
        if inside and document.text[document.spans[token][0]].isalnum():
            words += 1
    return [run for run in runs if run[2]]


def mixed_probabilities(reading, cues, share):
    """Flat probabilities, with a share of what the accepted cues say of sources and contents."""
    said = np.zeros_like(reading.flat)
    for candidate in cues:
        rows = slice(candidate.offset, candidate.offset + len(candidate.labels))
        trust = candidate.probability ** 0.5
        for label, flat_label in FLAT_OF_CUE_LABEL.items():
            said[rows, flat_label] = np.maximum(said[rows, flat_label], trust * candidate.labels[:, label])
    mixed = reading.flat.copy()
    for flat_label in FLAT_OF_CUE_LABEL.values():
        mixed[:, flat_label] = (1 - share) * reading.flat[:, flat_label] + share * said[:, flat_label]
    mixed[:, 0] = 1 - mixed[:, 1:].sum(1)
    return np.maximum(mixed, TINY)


def force_quotations(document, mixed, rules):
    """Quotation marks are hard evidence: a long quotation is content from mark to mark, a short one if it is likely."""
    scores = np.log(mixed)
    forced = []
    for first, last, words in quotation_runs(document):
        likely = float(mixed[first : last + 1, B_CONTENT:].sum(1).mean())
        least = rules.long_quotation if words >= rules.quoted_words else rules.short_quotation
        if likely >= least:
            keep = scores[first : last + 1, I_CONTENT].copy()
            start = scores[first, B_CONTENT]
            scores[first : last + 1] = -1e9
            scores[first : last + 1, I_CONTENT] = keep
            scores[first, B_CONTENT] = start
            forced.append((first, last))
    return scores, forced


def mean_label(candidate, first, last, labels):
    """The mean probability of some of the cue head's labels over first..last; tokens out of the window count as 0."""
    low, high = max(first - candidate.offset, 0), min(last - candidate.offset, len(candidate.labels) - 1)
    if low > high:
        return 0.0
    return float(candidate.labels[low : high + 1][:, labels].sum()) / (last - first + 1)


def belief(candidate, rules):
    content = float(candidate.labels[:, 3:].sum(1).max())
    return candidate.probability ** rules.cue_weight * content ** (1 - rules.cue_weight)


def accepted_cues(candidates, rules):
    """The likeliest cues first; a cue that overlaps a better one is left out."""
    taken, kept = set(), []
    for candidate in sorted(candidates, key=lambda c: (-belief(c, rules), c.first)):
        tokens = range(candidate.first, candidate.last + 1)
        if belief(candidate, rules) >= rules.cue and not taken.intersection(tokens):
            kept.append(candidate)
            taken.update(tokens)
    return sorted(kept, key=lambda c: c.first)


def attributions_of(document, reading, rules=Rules()):
    """Token runs of every statement found: dictionaries of source, cue and content, in order of their cues."""
    if not document.spans or not reading.candidates:
        return []
    cues = accepted_cues(reading.candidates, rules)
    mixed = mixed_probabilities(reading, cues, rules.mixture)
    scores, forced = force_quotations(document, mixed, rules)
    path = viterbi(scores, (B_SOURCE, B_CUE, B_CONTENT))
    contents = {}
    for first, last in chunks(path, B_CONTENT):
        best, most = None, 0.0
        for candidate in cues:
            share = mean_label(candidate, first, last, [3, 4])
            if share > most:
                best, most = candidate, share
        if most < rules.content:
            quoted = any(first <= a and b <= last for a, b in forced)
            best = rescuer(reading.candidates, first, last, max(most, rules.rescue)) if quoted else None
        if best is not None:
            contents.setdefault((best.first, best.last), (best, []))[1].append((first, last))
    sources = chunks(path, B_SOURCE)
    found = []
    for (first, last), (candidate, runs) in sorted(contents.items(), key=lambda item: item[0]):
        found.append({"source": source_of(candidate, sources, rules), "cue": [(first, last)],
                      "content": without((first, last), runs)})
    return [attribution for attribution in found if attribution["content"]]


def rescuer(candidates, first, last, least):
    """The likeliest of the cues given up before, for a quotation that no other claims."""
    best, most = None, least
    for candidate in candidates:
        share = candidate.probability * mean_label(candidate, first, last, [3, 4])
        if share > most:
            best, most = candidate, share
    return best


def source_of(candidate, sources, rules):
    best, most = None, rules.source
    for first, last in sources:
        share = mean_label(candidate, first, last, [1, 2])
        if share > most:
            best, most = (first, last), share
    if best:
        return [best]
    path = viterbi(np.log(np.maximum(candidate.labels, TINY)), (1, 3))
    own = [(first + candidate.offset, last + candidate.offset) for first, last in chunks(path, 1)]
    return own[:1]


def without(cue, runs):
    """A content never holds its own cue."""
    left = []
    for first, last in runs:
        if cue[1] < first or cue[0] > last:
            left.append((first, last))
            continue
        if first < cue[0]:
            left.append((first, cue[0] - 1))
        if cue[1] < last:
            left.append((cue[1] + 1, last))
    return left


def as_offsets(document, attributions):
    """Token runs as [start, end) code point offsets."""
    span = lambda run: [document.spans[run[0]][0], document.spans[run[1]][1]]
    return [{role: [span(run) for run in attribution[role]] for role in attribution} for attribution in attributions]
