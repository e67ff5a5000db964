"""Runs a model over a document: label probabilities for every token and for every candidate cue.

A document is read in cores of whole paragraphs, each with some context before and after it, one window at a time
and never padded: the same document gives the same numbers whatever stands beside it.
"""

from dataclasses import dataclass

import numpy as np

from statement_model.data import pack, window_of

B_CUE, I_CUE = 3, 4


@dataclass(frozen=True)
class Reach:
    """Sizes in word pieces. [CLS] and the last [SEP] count to the core's limit."""

    core: int = 320
    before: int = 48
    after: int = 48


@dataclass
class Candidate:
    """A possible cue: tokens first..last, its probability, and the five labels of the tokens from `offset` on."""

    first: int
    last: int
    probability: float
    offset: int
    labels: np.ndarray


@dataclass
class Reading:
    flat: np.ndarray
    candidates: list


def softmax(scores):
    raised = np.exp(scores - scores.max(-1, keepdims=True))
    return raised / raised.sum(-1, keepdims=True)


def windows_with_context(document, reach):
    """Yields (window, first token of the core, end of the core)."""
    count = len(document.spans)
    # a token with the separator that may stand before it
    weight = lambda token: len(document.pieces[token]) + int(
        token == 0 or document.paragraphs[token] != document.paragraphs[token - 1])
    for core in pack(document, reach.core, reach.core):
        first, end = core.first_token, core.last_token + 1
        start, size = first, 0
        while start > 0 and size + weight(start - 1) <= reach.before:
            start -= 1
            size += weight(start)
        stop, size = end, 0
        while stop < count and size + weight(stop) <= reach.after:
            size += weight(stop)
            stop += 1
        yield window_of(document, start, stop), first, end


def candidate_cues(flat, first, end, least):
    """Runs that may be a cue and start at a token in first..end-1: (first, last, probability).

    A run goes on while "inside a cue" keeps at least half of what the token before it had.
    """
    found = []
    for token in range(first, end):
        probability = flat[token, B_CUE]
        if probability < least:
            continue
        last, held = token, probability
        while last + 1 < len(flat) and flat[last + 1, I_CUE] > 0.5 * held:
            last += 1
            held = flat[last, I_CUE]
        found.append((token, last, float(probability)))
    return found


def read(document, network, reach, least_cue=0.1):
    """`network` has `states(window)` -> (states, flat scores) for first pieces and `cue(states, window, cues)`."""
    flat = np.zeros((len(document.spans), 7), np.float32)
    candidates = []
    for window, first, end in windows_with_context(document, reach):
        states, scores = network.states(window)
        probabilities = softmax(scores)
        offset = window.first_token
        flat[first:end] = probabilities[first - offset : end - offset]
        cues = candidate_cues(probabilities, first - offset, end - offset, least_cue)
        if not cues:
            continue
        labels = softmax(network.cue(states, window, cues))
        for (start, last, probability), rows in zip(cues, labels):
            candidates.append(Candidate(start + offset, last + offset, probability, offset, rows))
    return Reading(flat, candidates)
