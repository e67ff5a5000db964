"""The two ways to run a model: in PyTorch while it is trained, in ONNX Runtime as it ships."""

import numpy as np
import onnxruntime
import torch


class TorchNetwork:
    def __init__(self, model):
        self.model = model.eval()

    def states(self, window):
        with torch.no_grad():
            row = lambda values: torch.tensor([values], dtype=torch.long)
            states = self.model.states(row(window.pieces), row(window.features), row(window.firsts))
            return states, self.model.flat(states)[0].numpy()

    def cue(self, states, window, cues):
        with torch.no_grad():
            first, last = torch.tensor([cue[0] for cue in cues]), torch.tensor([cue[1] for cue in cues])
            window_number = torch.zeros(len(cues), dtype=torch.long)
            return self.model.cue_head(states, window_number, first, last, torch.tensor([window.paragraphs])).numpy()


class OnnxNetwork:
    def __init__(self, encoder_path, cue_path, threads=2):
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        self.encoder = onnxruntime.InferenceSession(str(encoder_path), options, providers=["CPUExecutionProvider"])
        self.cue_head = onnxruntime.InferenceSession(str(cue_path), options, providers=["CPUExecutionProvider"])

    def states(self, window):
        row = lambda values: np.array([values], dtype=np.int64)
        states, scores = self.encoder.run(None, {
            "input_ids": row(window.pieces), "features": row(window.features),
            "firsts": np.array(window.firsts, dtype=np.int64)})
        return states, scores

    def cue(self, states, window, cues):
        return self.cue_head.run(None, {
            "states": states,
            "cue_first": np.array([cue[0] for cue in cues], dtype=np.int64),
            "cue_last": np.array([cue[1] for cue in cues], dtype=np.int64),
            "paragraphs": np.array(window.paragraphs, dtype=np.int64)})[0]
