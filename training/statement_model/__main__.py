"""Trains, quantizes and measures the statement model: see README.md. Every stage keeps its result and is not repeated."""

import argparse
import pickle
import time
from dataclasses import replace
from pathlib import Path

import torch

from statement_model import decode
from statement_model.card import write_card
from statement_model.data import base_files, document_of, hold_out, read_articles
from statement_model.export import export
from statement_model.lessons import lessons_of
from statement_model.model import StatementModel, read_base
from statement_model.networks import OnnxNetwork
from statement_model.reading import Reach, read
from statement_model.train import Settings, train
from statement_model.wordpiece import WordPieces

HELD_OUT, HOLD_OUT_SEED = 60, 7
# The small teacher becomes the student; the two large ones only teach, each with its share of a lesson.
SMALL = Settings(epochs=4, seed=1)
LARGE = {"large-1": Settings(epochs=4, seed=11, encoder_rate=1.2e-4), "large-2": Settings(epochs=4, seed=2)}
SHARES = {"small": 0.24, "large-1": 0.36, "large-2": 0.4}
# Three rounds of lessons, the later ones on shorter windows, as the program reads them. The mean of the three students'
# weights is better than each of them.
SHORT = Settings(epochs=4, taught=0.7, encoder_rate=1.2e-4, window_limits=(208, 288, 384), masked=0.1)
STUDENTS = {
    "student-1": Settings(epochs=4, seed=21, taught=0.6),
    "student-2": replace(SHORT, seed=3),
    "student-3": replace(SHORT, seed=5, taught=0.8),
}
# Articles to see the range of the encoder's activations on.
ARTICLES_FOR_RANGES = 24


def arguments():
    parser = argparse.ArgumentParser(prog="python -m statement_model", description=__doc__)
    parser.add_argument("--corpus", type=Path, required=True, help="folder with train.jsonl, dev.jsonl and score.py")
    parser.add_argument("--small", type=Path, required=True, help="folder of the unpacked jar of the small base")
    parser.add_argument("--large", type=Path, required=True, help="folder of the unpacked jar of the large base")
    parser.add_argument("--out", type=Path, required=True, help="where checkpoints, log, model and card are written")
    parser.add_argument("--threads", type=int, default=torch.get_num_threads())
    return parser.parse_args()


class Log:
    """Writes lines to a file and to standard output, with seconds since the start."""

    def __init__(self, path):
        self.file = open(path, "a", encoding="utf-8")
        self.started = time.monotonic()

    def __call__(self, line):
        line = f"{time.monotonic() - self.started:7.0f} {line}"
        print(line, flush=True)
        print(line, file=self.file, flush=True)


def fresh(folder):
    return StatementModel(read_base(base_files(folder)[0]))


def trained(name, model, documents, settings, out, log, lessons=None):
    """Trains a model unless its checkpoint is there already."""
    path = out / f"{name}.pt"
    if not path.exists():
        log(f"{name}: {settings}")
        train(model, documents, settings, log, lessons=lessons)
        torch.save(model.state_dict(), path)
    model.load_state_dict(torch.load(path))
    return model


def mean_of(weights):
    return {name: torch.stack([each[name].float() for each in weights]).mean(0) for name in weights[0]}


def lessons_for(documents, options, teachers, log):
    path = options.out / "lessons.pkl"
    if not path.exists():
        log("lessons")
        path.write_bytes(pickle.dumps(lessons_of(documents, [(teachers[name], share) for name, share in SHARES.items()])))
    return pickle.loads(path.read_bytes())


def main():
    options = arguments()
    options.out.mkdir(parents=True, exist_ok=True)
    log = Log(options.out / "train.log")
    torch.set_num_threads(options.threads)
    torch.manual_seed(SMALL.seed)
    word_pieces = WordPieces.from_tokenizer_json(base_files(options.small)[1])
    articles = read_articles(options.corpus / "train.jsonl")
    taught, _ = hold_out(articles, HELD_OUT, HOLD_OUT_SEED)
    documents = [document_of(article, word_pieces) for article in articles]
    teachers = {"small": trained("small", fresh(options.small), [document_of(article, word_pieces) for article in taught],
                                 SMALL, options.out, log)}
    for name, settings in LARGE.items():
        teachers[name] = trained(name, fresh(options.large), documents, settings, options.out, log)
    lessons = lessons_for(documents, options, teachers, log)
    student = fresh(options.small)
    student.load_state_dict(torch.load(options.out / "small.pt"))
    for name, settings in STUDENTS.items():
        student = trained(name, student, documents, settings, options.out, log, lessons)
    student.load_state_dict(mean_of([torch.load(options.out / f"{name}.pt") for name in STUDENTS]))
    export(student, options.out / "model", documents[:ARTICLES_FOR_RANGES])
    word_pieces.write(options.out / "model" / "vocabulary.txt")
    measure(options, word_pieces, log)


def measure(options, word_pieces, log):
    """Reads dev with the files that ship and writes the card."""
    folder = options.out / "model"
    network = OnnxNetwork(folder / "encoder.onnx", folder / "cue-head.onnx", options.threads)
    articles = read_articles(options.corpus / "dev.jsonl")
    found = []
    for article in articles:
        document = document_of(article, word_pieces)
        reading = read(document, network, Reach())
        found.append(decode.as_offsets(document, decode.attributions_of(document, reading)))
    write_card(options.out / "figures.md", options.corpus / "score.py", articles, found, log)


if __name__ == "__main__":
    main()
