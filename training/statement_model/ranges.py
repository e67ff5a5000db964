"""Which inner channels of a trained encoder run far beyond their neighbours, and by how much to tame them.

Eight bits a tensor are shared out between its least and its greatest value; a few channels an order of magnitude beyond
the rest leave the others few steps. Such a channel is divided before the product and its weights multiplied, which
changes nothing but the rounding (SmoothQuant, Xiao et al. 2023; here only channels that stand out are touched).
"""

import torch

from statement_model.reading import Reach, windows_with_context

PRODUCTS = ("query_key_value", "attended", "widen", "narrow")
# A channel stands out beyond this many times the median channel's greatest value.
STANDS_OUT = 2.0


@torch.no_grad()
def greatest_inputs(model, documents, reach=Reach()):
    """The greatest absolute value that each channel brings to each product: {(layer, product): channels}."""
    greatest = {}

    def watching(key):
        def watch(_, inputs):
            seen = inputs[0].abs().amax((0, 1))
            greatest[key] = torch.maximum(greatest[key], seen) if key in greatest else seen
        return watch

    hooks = [getattr(layer, product).register_forward_pre_hook(watching((number, product)))
             for number, layer in enumerate(model.encoder.layers) for product in PRODUCTS]
    row = lambda values: torch.tensor([values], dtype=torch.long)
    for document in documents:
        for window, _, _ in windows_with_context(document, reach):
            model.states(row(window.pieces), row(window.features), row(window.firsts))
    for hook in hooks:
        hook.remove()
    return greatest


def divisors(greatest):
    """What each channel is divided by: 1 for most, more for those that stand out."""
    return {key: (channels / (STANDS_OUT * channels.median())).clamp(min=1.0) for key, channels in greatest.items()}
