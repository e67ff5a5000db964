"""What a teacher says of the training articles, for a smaller student to learn beside the marked labels."""

from dataclasses import dataclass

import numpy as np

from statement_model.reading import softmax, windows_with_context


@dataclass
class Lesson:
    """Flat probabilities of a document's tokens, and for each marked cue the five probabilities from an offset on."""

    flat: np.ndarray
    cues: dict

    def cue_rows(self, cue, first, end, length):
        """Probabilities of tokens first..end-1, filled up to `length`; "outside" where the teacher did not look."""
        rows = np.zeros((length, 5), np.float16)
        rows[: end - first, 0] = 1
        offset, known = self.cues[cue]
        low, high = max(first, offset), min(end, offset + len(known))
        if low < high:
            rows[low - first : high - first] = known[low - offset : high - offset]
        return rows


def lesson(document, networks, reach):
    """The mean of several teachers."""
    flat = np.zeros((len(document.spans), 7), np.float32)
    cues = {}
    for window, first, end in windows_with_context(document, reach):
        offset = window.first_token
        marked = [a.cue for a in document.attributions if first <= a.cue[0] < end]
        places = [(a - offset, min(b - offset, len(window.firsts) - 1)) for a, b in marked]
        labels = 0.0
        for network in networks:
            states, scores = network.states(window)
            flat[first:end] += softmax(scores)[first - offset : end - offset] / len(networks)
            if marked:
                labels = labels + softmax(network.cue(states, window, places)) / len(networks)
        for number, cue in enumerate(marked):
            cues[cue] = (offset, labels[number].astype(np.float16))
    return Lesson(flat.astype(np.float16), cues)
