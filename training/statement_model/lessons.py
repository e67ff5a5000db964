"""What teachers say of the training articles, for a smaller student to learn beside the marked labels."""

from dataclasses import dataclass

import numpy as np
import torch

from statement_model.reading import Reach, windows_with_context
from statement_model.train import padded

WINDOWS_AT_ONCE = 8
# Teachers see more at once than the program does.
TEACHING = Reach(384, 56, 56)


@dataclass
class Lesson:
    """Flat probabilities of a document's tokens, and for each marked cue the five probabilities from an offset on."""

    flat: np.ndarray
    cues: dict

    def cue_rows(self, cue, first, end, length):
        """Probabilities of tokens first..end-1, filled up to `length`; "outside" where the teachers did not look."""
        rows = np.zeros((length, 5), np.float16)
        rows[: end - first, 0] = 1
        offset, known = self.cues[cue]
        low, high = max(first, offset), min(end, offset + len(known))
        if low < high:
            rows[low - first : high - first] = known[low - offset : high - offset]
        return rows


@torch.no_grad()
def lessons_of(documents, teachers, reach=TEACHING):
    """One lesson a document: the weighted mean of teachers, given as (model, weight). Their weights become bfloat16."""
    teachers = [(model.eval().bfloat16(), weight) for model, weight in teachers]
    lessons = [Lesson(np.zeros((len(document.spans), 7), np.float32), {}) for document in documents]
    items = [(number, *window) for number, document in enumerate(documents)
             for window in windows_with_context(document, reach)]
    items.sort(key=lambda item: len(item[1].pieces))
    for start in range(0, len(items), WINDOWS_AT_ONCE):
        _teach(documents, teachers, items[start : start + WINDOWS_AT_ONCE], lessons)
    for lesson in lessons:
        lesson.flat = lesson.flat.astype(np.float16)
    return lessons


def _teach(documents, teachers, items, lessons):
    windows = [window for _, window, _, _ in items]
    pieces, features = padded([w.pieces for w in windows], 0), padded([w.features for w in windows], 0)
    present, firsts = padded([[1] * len(w.pieces) for w in windows], 0), padded([w.firsts for w in windows], 0)
    paragraphs = padded([w.paragraphs for w in windows], 0)
    cues = [(row, number, attribution.cue) for row, (number, _, first, end) in enumerate(items)
            for attribution in documents[number].attributions if first <= attribution.cue[0] < end]
    place = lambda row, token: min(token - windows[row].first_token, len(windows[row].firsts) - 1)
    said = 0.0
    for model, weight in teachers:
        states = model.states(pieces, features, firsts, present)
        flat = weight * model.flat(states).float().softmax(-1).numpy()
        for row, (number, window, first, end) in enumerate(items):
            offset = window.first_token
            lessons[number].flat[first:end] += flat[row, first - offset : end - offset]
        if cues:
            scores = model.cue_head(
                states, torch.tensor([row for row, _, _ in cues]),
                torch.tensor([place(row, cue[0]) for row, _, cue in cues]),
                torch.tensor([place(row, cue[1]) for row, _, cue in cues]), paragraphs)
            said = said + weight * scores.float().softmax(-1).numpy()
    for rank, (row, number, cue) in enumerate(cues):
        window = windows[row]
        lessons[number].cues[cue] = (window.first_token, said[rank, : len(window.firsts)].astype(np.float16))
