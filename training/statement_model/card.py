"""The figures of the model card: by the corpus's own scorer, by publisher and by kind of statement."""

import importlib.util

FIGURES = (
    ("d", "d FULL (src IoU>=.5 or head)"),
    ("d direct", "d FULL (src IoU>=.5 or head)|direct"),
    ("d mixed", "d FULL (src IoU>=.5 or head)|mixed"),
    ("d indirect", "d FULL (src IoU>=.5 or head)|indirect"),
    ("a", "a content exact"),
    ("b", "b content token"),
    ("f content", "f chunk exact content"),
    ("f source", "f chunk exact source"),
    ("f cue", "f chunk exact cue"),
)


def scorer_at(path):
    spec = importlib.util.spec_from_file_location("score", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def write_card(path, scorer_path, articles, found, log):
    """Writes a table of F1 in percent, one row for all articles and one a publisher."""
    scorer = scorer_at(scorer_path)
    predictions = [{"id": a["id"], "attributions": p} for a, p in zip(articles, found)]
    counted, _, _ = scorer.score(articles, predictions)
    publishers = sorted({article["publisher"] for article in articles})
    rows = [("all", counted)] + [
        (name, [counts for article, counts in zip(articles, counted) if article["publisher"] == name])
        for name in publishers]
    lines = ["| | articles | " + " | ".join(name for name, _ in FIGURES) + " |", "|---" * (len(FIGURES) + 2) + "|"]
    for name, counts in rows:
        total = scorer.total(counts)
        cells = [f"{100 * scorer.prf(total[key])[2]:.1f}" if key in total else "" for _, key in FIGURES]
        lines.append(f"| {name} | {len(counts)} | " + " | ".join(cells) + " |")
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    for line in lines:
        log(line)
