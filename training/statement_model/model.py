"""A BERT encoder with two heads: flat labels for every token, and labels conditioned on one cue."""

import math

import onnx
import torch
from onnx import numpy_helper
from torch import nn
from torch.nn import functional

from statement_model.data import CUE_LABELS, FLAT_LABELS
from statement_model.features import FEATURE_COUNT

DISTANCES = (1, 2, 3, 4, 5, 7, 10, 15, 25, 50)
PARAGRAPH_REACH = 2
CUE_WIDTH = 192


class Layer(nn.Module):
    def __init__(self, width, heads, inner):
        super().__init__()
        self.heads = heads
        self.query_key_value = nn.Linear(width, 3 * width)
        self.attended = nn.Linear(width, width)
        self.attention_norm = nn.LayerNorm(width, eps=1e-12)
        self.widen = nn.Linear(width, inner)
        self.narrow = nn.Linear(inner, width)
        self.output_norm = nn.LayerNorm(width, eps=1e-12)

    def forward(self, hidden, mask):
        batch, length, width = hidden.shape
        mixed = self.query_key_value(hidden).view(batch, length, 3, self.heads, width // self.heads)
        query, key, value = mixed.permute(2, 0, 3, 1, 4).contiguous()
        # spelled out: on a CPU the fused operator's backward pass takes a third of a step
        scores = query * (width // self.heads) ** -0.5 @ key.transpose(-1, -2)
        if mask is not None:
            scores = scores + mask.to(scores.dtype)
        mixed = scores.softmax(-1, dtype=scores.dtype) @ value
        mixed = mixed.transpose(1, 2).reshape(batch, length, width)
        hidden = self.attention_norm(hidden + self.attended(mixed))
        return self.output_norm(hidden + self.narrow(functional.gelu(self.widen(hidden))))


class Encoder(nn.Module):
    def __init__(self, vocabulary=30522, positions=512, width=384, heads=12, inner=1536, layers=6):
        super().__init__()
        self.words = nn.Embedding(vocabulary, width)
        self.positions = nn.Embedding(positions, width)
        self.features = nn.Embedding(FEATURE_COUNT, width)
        nn.init.zeros_(self.features.weight)
        self.norm = nn.LayerNorm(width, eps=1e-12)
        self.layers = nn.ModuleList(Layer(width, heads, inner) for _ in range(layers))

    def forward(self, pieces, features, present=None):
        """`present` is 1 for real pieces, 0 for padding; None when nothing is padded."""
        place = torch.arange(pieces.shape[1])
        hidden = self.norm(self.words(pieces) + self.positions(place) + self.features(features))
        mask = None if present is None else (1 - present[:, None, None, :]) * -1e4
        for layer in self.layers:
            hidden = layer(hidden, mask)
        return hidden


class CueHead(nn.Module):
    """Five labels for every token of a window, given the first and last token of one cue."""

    def __init__(self, width=384, inner=CUE_WIDTH):
        super().__init__()
        self.token = nn.Linear(width, inner)
        self.cue = nn.Linear(2 * width, inner)
        self.token_product = nn.Linear(width, inner)
        self.cue_product = nn.Linear(2 * width, inner)
        self.distance = nn.Embedding(2 * len(DISTANCES) + 1, inner)
        self.paragraph = nn.Embedding(2 * PARAGRAPH_REACH + 1, inner)
        self.in_cue = nn.Embedding(2, inner)
        for table in (self.distance, self.paragraph, self.in_cue):
            nn.init.normal_(table.weight, std=0.1)
        self.labels = nn.Linear(2 * inner, len(CUE_LABELS))

    def forward(self, states, window, first, last, paragraphs):
        """states [windows, tokens, width]; window, first, last [cues]; paragraphs [windows, tokens]."""
        cue = torch.cat((states[window, first], states[window, last]), -1)
        place = torch.arange(states.shape[1])[None, :]
        before, after = first[:, None] - place, place - last[:, None]
        limits = torch.tensor(DISTANCES)
        steps_after = (after.clamp(min=0)[..., None] >= limits).sum(-1)
        steps_before = (before.clamp(min=0)[..., None] >= limits).sum(-1)
        bucket = len(DISTANCES) + steps_after - steps_before
        jump = paragraphs[window] - paragraphs[window, first][:, None]
        jump = jump.clamp(-PARAGRAPH_REACH, PARAGRAPH_REACH) + PARAGRAPH_REACH
        inside = ((before <= 0) & (after <= 0)).long()
        summed = self.token(states)[window] + self.cue(cue)[:, None]
        summed = summed + self.distance(bucket) + self.paragraph(jump) + self.in_cue(inside)
        product = self.token_product(states)[window] * self.cue_product(cue)[:, None]
        joined = torch.cat((functional.gelu(summed), product), -1)
        return self.labels(joined)


class StatementModel(nn.Module):
    def __init__(self, encoder):
        super().__init__()
        self.encoder = encoder
        width = encoder.norm.weight.shape[0]
        self.dropout = nn.Dropout(0.1)
        self.flat = nn.Linear(width, len(FLAT_LABELS))
        self.cue_head = CueHead(width)

    def states(self, pieces, features, firsts, present=None):
        """Hidden states of each token's first piece, [windows, tokens, width]."""
        hidden = self.encoder(pieces, features, present)
        return hidden.gather(1, firsts[..., None].expand(-1, -1, hidden.shape[-1]))


def read_base(path):
    """A BERT encoder from an ONNX file whose linear weights have no name: they are found through their named bias."""
    graph = onnx.load(str(path)).graph
    named = {tensor.name: torch.from_numpy(numpy_helper.to_array(tensor).copy()) for tensor in graph.initializer}
    producer = {output: node for node in graph.node for output in node.output}
    linear = {}
    for node in graph.node:
        if node.op_type != "Add":
            continue
        bias = next((name for name in node.input if name.endswith(".bias")), None)
        source = next((producer[name] for name in node.input if name in producer), None)
        if bias and source is not None and source.op_type == "MatMul" and source.input[1] in named:
            linear[bias[: -len(".bias")]] = named[source.input[1]].T.contiguous()
    width = named["embeddings.LayerNorm.weight"].shape[0]
    layers = 1 + max(int(name.split(".")[2]) for name in named if name.startswith("encoder.layer."))
    inner = named["encoder.layer.0.intermediate.dense.bias"].shape[0]
    encoder = Encoder(*named["embeddings.word_embeddings.weight"].shape[:1],
                      named["embeddings.position_embeddings.weight"].shape[0], width, 12, inner, layers)
    with torch.no_grad():
        encoder.words.weight.copy_(named["embeddings.word_embeddings.weight"])
        # Every piece is of type 0, so the type's vector is folded into the positions.
        encoder.positions.weight.copy_(
            named["embeddings.position_embeddings.weight"] + named["embeddings.token_type_embeddings.weight"][0])
        _copy_norm(encoder.norm, named, "embeddings.LayerNorm")
        for number, layer in enumerate(encoder.layers):
            prefix = f"encoder.layer.{number}."
            parts = [prefix + "attention.self." + part for part in ("query", "key", "value")]
            layer.query_key_value.weight.copy_(torch.cat([linear[part] for part in parts]))
            layer.query_key_value.bias.copy_(torch.cat([named[part + ".bias"] for part in parts]))
            for module, name in ((layer.attended, "attention.output.dense"), (layer.widen, "intermediate.dense"),
                                 (layer.narrow, "output.dense")):
                module.weight.copy_(linear[prefix + name])
                module.bias.copy_(named[prefix + name + ".bias"])
            _copy_norm(layer.attention_norm, named, prefix + "attention.output.LayerNorm")
            _copy_norm(layer.output_norm, named, prefix + "output.LayerNorm")
    return encoder


def _copy_norm(module, named, name):
    module.weight.copy_(named[name + ".weight"])
    module.bias.copy_(named[name + ".bias"])
