"""Fine-tunes the encoder and both heads."""

import random
import time
from dataclasses import dataclass

import numpy as np
import torch
from torch.nn import functional

from statement_model.data import CUE_LABELS, FLAT_LABELS, IGNORED, flat_labels, pack, paint
from statement_model.wordpiece import MASK

CUE_SCALE = 40.0


@dataclass(frozen=True)
class Settings:
    epochs: int = 4
    seed: int = 1
    pieces_per_step: int = 2304
    window_limits: tuple = (256, 384, 496)
    encoder_rate: float = 1.5e-4
    head_rate: float = 1e-3
    weight_decay: float = 0.01
    warm_up: float = 0.08
    masked: float = 0.08
    clip: float = 1.0
    # Candidates that the flat head takes for a cue though nobody marked one; they teach the cue head to say "nothing".
    false_cues_from: float = 0.3
    false_cue_probability: float = 0.15
    false_cues_per_window: int = 2
    # How much of each target comes from a teacher, when there is one; the rest is what people marked.
    taught: float = 0.5


def windows_of_epoch(documents, chance, settings):
    windows = []
    for number, document in enumerate(documents):
        limit = chance.choice(settings.window_limits)
        windows.extend((number, window) for window in pack(document, limit, chance.randint(48, limit)))
    return windows


def batches_of_epoch(windows, chance, settings):
    """Windows of like length together, about the same number of pieces a batch, in random order."""
    order = sorted(windows, key=lambda item: len(item[1].pieces) + chance.uniform(0, 16))
    batches, batch, longest = [], [], 0
    for item in order:
        longest = max(longest, len(item[1].pieces))
        if batch and longest * (len(batch) + 1) > settings.pieces_per_step:
            batches.append(batch)
            batch, longest = [], len(item[1].pieces)
        batch.append(item)
    batches.append(batch)
    chance.shuffle(batches)
    return batches


def padded(rows, filler):
    longest = max(len(row) for row in rows)
    return torch.tensor([list(row) + [filler] * (longest - len(row)) for row in rows], dtype=torch.long)


def filled(rows, length):
    return np.concatenate((rows, np.zeros((length - len(rows), rows.shape[1]), rows.dtype)))


@dataclass
class Batch:
    pieces: torch.Tensor
    features: torch.Tensor
    present: torch.Tensor
    firsts: torch.Tensor
    paragraphs: torch.Tensor
    flat: torch.Tensor
    cue_window: torch.Tensor
    cue_first: torch.Tensor
    cue_last: torch.Tensor
    cue_labels: torch.Tensor
    taught_flat: torch.Tensor | None
    taught_cue: torch.Tensor | None


def batch_of(documents, flats, items, chance, masked, lessons=None):
    windows = [window for _, window in items]
    pieces = []
    for window in windows:
        starts = set(window.firsts)
        pieces.append([
            MASK if (place in starts or window.features[place]) and chance.random() < masked else piece
            for place, piece in enumerate(window.pieces)
        ])
    longest = max(len(window.firsts) for window in windows)
    cue_rows, taught_rows = [], []
    for row, (number, window) in enumerate(items):
        first, last = window.first_token, window.last_token
        for attribution in documents[number].attributions:
            if first <= attribution.cue[0] and attribution.cue[1] <= last:
                labels = [0] * len(window.firsts)
                paint(labels, attribution.content, 3, first)
                paint(labels, attribution.source, 1, first)
                labels += [IGNORED] * (longest - len(labels))
                cue_rows.append((row, attribution.cue[0] - first, attribution.cue[1] - first, labels))
                if lessons:
                    taught_rows.append(lessons[number].cue_rows(attribution.cue, first, last + 1, longest))
    column = lambda place: torch.tensor([row[place] for row in cue_rows], dtype=torch.long)
    taught_flat = taught_cue = None
    if lessons:
        taught_flat = torch.from_numpy(np.stack([
            filled(lessons[number].flat[w.first_token : w.first_token + len(w.firsts)], longest) for number, w in items]))
        taught_cue = torch.from_numpy(np.stack(taught_rows)) if taught_rows else torch.zeros(0, longest, 5)
    return Batch(
        padded(pieces, 0), padded([w.features for w in windows], 0), padded([[1] * len(w.pieces) for w in windows], 0),
        padded([w.firsts for w in windows], 0), padded([w.paragraphs for w in windows], 0),
        padded([flats[number][w.first_token : w.first_token + len(w.firsts)] for number, w in items], IGNORED),
        column(0), column(1), column(2),
        torch.tensor([row[3] for row in cue_rows], dtype=torch.long).view(len(cue_rows), longest),
        taught_flat, taught_cue,
    )


def false_cues(batch, flat_scores, settings):
    """Tokens that look like a cue to the flat head but are none: the likeliest few of each window."""
    probability = flat_scores.detach().float().softmax(-1)[..., 3]
    probability = probability.masked_fill((batch.flat == IGNORED) | (batch.flat == 3) | (batch.flat == 4), 0.0)
    best, place = probability.topk(min(settings.false_cues_per_window, probability.shape[1]), dim=1)
    row, rank = (best > settings.false_cue_probability).nonzero(as_tuple=True)
    return row, place[row, rank]


def surprise(scores, labels, taught, share):
    """Summed cross-entropy with the marked labels, a share of them replaced by a teacher's probabilities; and the
    number of tokens."""
    known = labels != IGNORED
    log_probability = scores.float().log_softmax(-1)
    total = -(log_probability.gather(-1, labels.clamp(min=0)[..., None])[..., 0] * known).sum()
    if taught is not None:
        of_teacher = -((log_probability * taught.float()).sum(-1) * known).sum()
        total = (1 - share) * total + share * of_teacher
    return total, known.sum()


def loss_of(model, batch, settings, with_false_cues):
    with torch.autocast("cpu", torch.bfloat16):
        states = model.dropout(model.states(batch.pieces, batch.features, batch.firsts, batch.present))
        flat_scores = model.flat(states)
        window, first, last, labels = batch.cue_window, batch.cue_first, batch.cue_last, batch.cue_labels
        taught_cue = batch.taught_cue
        if with_false_cues:
            row, place = false_cues(batch, flat_scores, settings)
            window, first, last = torch.cat((window, row)), torch.cat((first, place)), torch.cat((last, place))
            nothing = torch.where(batch.flat[row] == IGNORED, IGNORED, 0)
            labels = torch.cat((labels, nothing))
            if taught_cue is not None:
                silent = torch.zeros(*nothing.shape, len(CUE_LABELS))
                silent[..., 0] = 1
                taught_cue = torch.cat((taught_cue.float(), silent))
        cue_scores = model.cue_head(states, window, first, last, batch.paragraphs) if len(window) else None
    total, count = surprise(flat_scores, batch.flat, batch.taught_flat, settings.taught)
    loss = total / count
    if cue_scores is None:
        return loss, loss.item(), 0.0
    total, _ = surprise(cue_scores, labels, taught_cue, settings.taught)
    cue_loss = total / (CUE_SCALE * len(window))
    return loss + cue_loss, loss.item(), cue_loss.item()


def optimizer_of(model, settings):
    encoder = list(model.encoder.parameters())
    known = {id(parameter) for parameter in encoder}
    heads = [parameter for parameter in model.parameters() if id(parameter) not in known]
    groups = [dict(params=encoder, lr=settings.encoder_rate), dict(params=heads, lr=settings.head_rate)]
    return torch.optim.AdamW(groups, betas=(0.9, 0.98), weight_decay=settings.weight_decay, fused=True)


def train(model, documents, settings, log, after_epoch=None, lessons=None):
    """Trains in place; deterministic for a seed, a number of threads and a library version."""
    torch.manual_seed(settings.seed)
    chance = random.Random(settings.seed)
    flats = [flat_labels(document) for document in documents]
    epochs = [batches_of_epoch(windows_of_epoch(documents, chance, settings), chance, settings)
              for _ in range(settings.epochs)]
    steps = sum(len(epoch) for epoch in epochs)
    optimizer = optimizer_of(model, settings)
    warm = max(1, int(settings.warm_up * steps))
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min((step + 1) / warm, max(0.0, (steps - step) / max(1, steps - warm))))
    step, pieces, started = 0, 0, time.monotonic()
    sums = [0.0, 0.0]
    for number, epoch in enumerate(epochs):
        model.train()
        for items in epoch:
            batch = batch_of(documents, flats, items, chance, settings.masked, lessons)
            loss, flat_loss, cue_loss = loss_of(model, batch, settings, step >= settings.false_cues_from * steps)
            optimizer.zero_grad(set_to_none=True)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), settings.clip)
            optimizer.step()
            schedule.step()
            step += 1
            pieces += int(batch.present.sum())
            sums[0] += flat_loss
            sums[1] += cue_loss
            if step % 50 == 0:
                seconds = time.monotonic() - started
                log(f"step {step}/{steps} flat {sums[0] / 50:.4f} cue {sums[1] / 50:.4f} "
                    f"{pieces / seconds:.0f} pieces a second, {seconds:.0f} s")
                sums = [0.0, 0.0]
        if after_epoch:
            after_epoch(number + 1, model)
    return model

