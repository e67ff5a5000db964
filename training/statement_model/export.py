"""Writes a trained model as two ONNX files: the quantized encoder with the flat head, and the cue head.

The graphs are spelled out node by node. Attention is ONNX Runtime's own operator that works block by block; normalizations
and activations stay unfused, as the fused operators are slower (the program keeps ONNX Runtime from fusing them again).
"""

from pathlib import Path

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper
from onnxruntime.quantization import QuantType, quantize_dynamic

from statement_model.model import DISTANCES, PARAGRAPH_REACH
from statement_model.ranges import divisors, greatest_inputs

ENCODER_FILE = "encoder.onnx"
CUE_FILE = "cue-head.onnx"
OPERATORS = [helper.make_opsetid("", 17), helper.make_opsetid("com.microsoft", 1)]


class Graph:
    """Collects nodes and constants under readable names."""

    def __init__(self):
        self.nodes, self.constants = [], []

    def constant(self, name, values):
        self.constants.append(numpy_helper.from_array(np.ascontiguousarray(values), name))
        return name

    def weight(self, name, parameter, transposed=False):
        values = parameter.detach().float().numpy()
        return self.constant(name, values.T if transposed else values)

    def add(self, operator, inputs, output, domain="", **attributes):
        self.nodes.append(helper.make_node(operator, inputs, [output], name=output, domain=domain, **attributes))
        return output

    def linear(self, name, source, module, output=None, divisor=None):
        """A linear layer; with a divisor the input's channels are divided, and the weights make up for it."""
        weight = module.weight
        if divisor is not None:
            source = self.add("Mul", [source, self.weight(name + ".factor", 1 / divisor)], name + ".evened")
            weight = weight * divisor
        product = self.add("MatMul", [source, self.weight(name + ".weight", weight, True)], name + ".product")
        return self.add("Add", [product, self.weight(name + ".bias", module.bias)], output or name)

    def write(self, path, name, inputs, outputs):
        model = helper.make_model(
            helper.make_graph(self.nodes, name, inputs, outputs, self.constants), opset_imports=OPERATORS)
        model.ir_version = 8
        onnx.checker.check_model(model)
        onnx.save(model, str(path))


def integers(name, *shape):
    return helper.make_tensor_value_info(name, TensorProto.INT64, shape)


def floats(name, *shape):
    return helper.make_tensor_value_info(name, TensorProto.FLOAT, shape)


def write_encoder(model, path, divisors):
    """`divisors`: {(layer, product): one for each channel of its input}, see ranges.py; {} for none."""
    graph, encoder = Graph(), model.encoder
    width = encoder.norm.weight.shape[0]
    words = graph.add("Gather", [graph.weight("words", encoder.words.weight), "input_ids"], "word_vectors")
    features = graph.add("Gather", [graph.weight("feature_table", encoder.features.weight), "features"], "feature_vectors")
    length = graph.add("Gather", [graph.add("Shape", ["input_ids"], "shape"), graph.constant("one", np.array([1]))], "length")
    places = graph.add("Slice", [graph.weight("positions", encoder.positions.weight),
                                 graph.constant("zero", np.array([0])), length], "places")
    summed = graph.add("Add", [graph.add("Add", [words, features], "words_features"), places], "embedded")
    hidden = graph.add("LayerNormalization", [summed, graph.weight("norm.weight", encoder.norm.weight),
                                              graph.weight("norm.bias", encoder.norm.bias)], "hidden", epsilon=1e-12)
    thirds = graph.constant("thirds", np.array([width] * 3))
    for number, layer in enumerate(encoder.layers):
        name = f"layer{number}."
        fused = lambda part, inputs, output, **more: graph.add(part, inputs, name + output, "com.microsoft", **more)
        linear = lambda part, source, module, output=None: graph.linear(
            name + part, source, module, output, divisors.get((number, part)))
        projected = linear("query_key_value", hidden, layer.query_key_value)
        parts = [name + part for part in ("queries", "keys", "values")]
        graph.nodes.append(helper.make_node("Split", [projected, thirds], parts, name=name + "parts", axis=2))
        mixed = fused("MultiHeadAttention", parts, "mixed", num_heads=layer.heads)

        def joined(source, module, norm, skip, part):
            summed = graph.add("Add", [linear(part, source, module, name + part + ".biased"), skip],
                               name + part + ".summed")
            return graph.add("LayerNormalization", [
                summed, graph.weight(name + part + ".norm.weight", norm.weight),
                graph.weight(name + part + ".norm.bias", norm.bias)], name + part, epsilon=1e-12)

        hidden = joined(mixed, layer.attended, layer.attention_norm, hidden, "attended")
        wide = fused("Gelu", [linear("widen", hidden, layer.widen)], "activated")
        hidden = joined(wide, layer.narrow, layer.output_norm, hidden, "narrow")
    rows = graph.add("Squeeze", [hidden, "zero"], "rows")
    graph.add("Gather", [rows, "firsts"], "states", axis=0)
    graph.linear("flat", "states", model.flat, "flat_scores")
    graph.write(path, "statements-encoder",
                [integers("input_ids", 1, "pieces"), integers("features", 1, "pieces"), integers("firsts", "tokens")],
                [floats("states", "tokens", width), floats("flat_scores", "tokens", 7)])


def write_cue_head(model, path):
    graph, head = Graph(), model.cue_head
    width = head.token.weight.shape[1]
    at = lambda index, output: graph.add("Gather", ["states", index], output, axis=0)
    cue = graph.add("Concat", [at("cue_first", "first_state"), at("cue_last", "last_state")], "cue_state", axis=1)
    zero, one = graph.constant("zero", np.array(0)), graph.constant("one", np.array(1))
    rows, columns = graph.constant("rows", np.array([0])), graph.constant("columns", np.array([1]))
    row = lambda source, output: graph.add("Unsqueeze", [source, rows], output)
    column = lambda source, output: graph.add("Unsqueeze", [source, columns], output)
    count = graph.add("Squeeze", [graph.add("Shape", ["paragraphs"], "shape"), rows], "count")
    place = row(graph.add("Range", [zero, count, one], "place"), "place_row")
    before = graph.add("Sub", [column("cue_first", "first_column"), place], "before")
    after = graph.add("Sub", [place, column("cue_last", "last_column")], "after")
    limits = graph.constant("limits", np.array(DISTANCES).reshape(1, 1, -1))

    def steps(distance, name):
        deep = graph.add("Unsqueeze", [distance, graph.constant(name + "_axis", np.array([2]))], name + "_deep")
        reached = graph.add("GreaterOrEqual", [deep, limits], name + "_reached")
        counted = graph.add("Cast", [reached], name + "_number", to=TensorProto.INT64)
        return graph.add("ReduceSum", [counted, graph.constant(name + "_last", np.array([2]))], name + "_steps", keepdims=0)

    bucket = graph.add("Sub", [steps(after, "after"), steps(before, "before")], "signed")
    bucket = graph.add("Add", [bucket, graph.constant("middle", np.array(len(DISTANCES)))], "bucket")
    own = graph.add("Gather", ["paragraphs", "cue_first"], "cue_paragraph")
    jump = graph.add("Sub", [row("paragraphs", "paragraph_row"), column(own, "cue_paragraph_column")], "jump")
    reach = graph.constant("reach", np.array(PARAGRAPH_REACH))
    jump = graph.add("Max", [jump, graph.constant("least", np.array(-PARAGRAPH_REACH))], "jump_low")
    jump = graph.add("Add", [graph.add("Min", [jump, reach], "jump_high"), reach], "jump_bucket")
    inside = graph.add("And", [graph.add("LessOrEqual", [before, zero], "not_before"),
                               graph.add("LessOrEqual", [after, zero], "not_after")], "inside")
    inside = graph.add("Cast", [inside], "inside_number", to=TensorProto.INT64)
    summed = graph.add("Add", [row(graph.linear("token", "states", head.token), "token_row"),
                               column(graph.linear("cue", cue, head.cue), "cue_column")], "summed")
    for name, table, index in (("distance", head.distance, bucket), ("paragraph", head.paragraph, jump),
                               ("in_cue", head.in_cue, inside)):
        vectors = graph.add("Gather", [graph.weight(name + "_table", table.weight), index], name + "_vectors")
        summed = graph.add("Add", [summed, vectors], "summed_" + name)
    activated = graph.add("Gelu", [summed], "activated", "com.microsoft")
    product = graph.add("Mul", [row(graph.linear("token_product", "states", head.token_product), "token_product_row"),
                                column(graph.linear("cue_product", cue, head.cue_product), "cue_product_column")], "product")
    joined = graph.add("Concat", [activated, product], "joined", axis=2)
    graph.linear("labels", joined, head.labels, "cue_scores")
    graph.write(path, "statements-cue-head",
                [floats("states", "tokens", width), integers("cue_first", "cues"), integers("cue_last", "cues"),
                 integers("paragraphs", "tokens")], [floats("cue_scores", "cues", "tokens", 5)])


def export(model, folder, documents):
    """Writes both files; the encoder's products in whole numbers, evened out by `documents`, the heads in floats."""
    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    full = folder / "encoder-unquantized.onnx"
    write_encoder(model.eval(), full, divisors(greatest_inputs(model, documents)))
    quantize_dynamic(str(full), str(folder / ENCODER_FILE), weight_type=QuantType.QInt8, per_channel=True,
                     nodes_to_exclude=["flat.product"], extra_options={"MatMulConstBOnly": True, "DefaultTensorType": TensorProto.FLOAT})
    write_cue_head(model, folder / CUE_FILE)
    return full
