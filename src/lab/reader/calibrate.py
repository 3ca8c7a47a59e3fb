"""Fits the calibration of support to claims that the pair reader was not trained on.

python calibrate.py --read held.jsonl [more.jsonl ...] --out support.properties [--precision 0.9] [--printed 0.02]
Each file holds lines of the lab's ReadClaims. Files count alike, whatever their number of claims. Prints what the limits do on each.
"""

import argparse
import json
import math

import numpy


def rows_of(path):
    with open(path, encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def sigmoid(x):
    return 1 / (1 + math.exp(-max(-40, min(40, x))))


def fit(points):
    """Weights of a logistic curve through (odds, shortened, truth, weight): of odds, of 1 and of shortened, by Newton's method."""
    x = numpy.array([(odds, 1, shortened) for odds, shortened, _, _ in points])
    y = numpy.array([truth for _, _, truth, _ in points], dtype=float)
    w = numpy.array([weight for _, _, _, weight in points])
    curve = numpy.array([0.0, 0.0, 0.0])
    for _ in range(50):
        p = 1 / (1 + numpy.exp(-numpy.clip(x @ curve, -40, 40)))
        bend = (x * (w * p * (1 - p))[:, None]).T @ x + 1e-3 * numpy.eye(3)
        curve = curve + numpy.linalg.solve(bend, x.T @ (w * (y - p)))
    return curve.tolist()


def limit(points, precision, above):
    """The limit nearest to the middle beyond which the weighted share of right calls is at least so high."""
    best = None
    for cut in [i / 200 for i in range(100, 200)] if above else [i / 200 for i in range(100, 0, -1)]:
        called = [(y, w) for p, y, w in points if (p >= cut if above else p < cut)]
        total = sum(w for _, w in called)
        right = sum(w for y, w in called if y == above)
        if total > 0 and right / total >= precision:
            best = cut
            break
    return best if best is not None else (0.995 if above else 0.005)


def print_limits(points, most):
    """Limits of sentences in other words and of those with words left out: the latter as high as 95 of 100 true ones reach, the former so that
    no more than this share of all untrue ones pass."""
    cuts = [c / 1000 for c in range(500, 1001)]

    def passing(truth, is_shortened, cut):
        return sum(w for p, y, s, w in points if y == truth and s == is_shortened and p >= cut)

    shortened = max(c for c in cuts if passing(True, True, c) >= 0.95 * passing(True, True, 0))
    untrue = passing(False, True, 0) + passing(False, False, 0)
    left = most * untrue - passing(False, True, shortened)
    return next(c for c in cuts if passing(False, False, c) <= left), shortened


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--read", nargs="+", required=True)
    ap.add_argument("--out", required=True)
    ap.add_argument("--precision", type=float, default=0.9, help="share of verdicts that are right")
    ap.add_argument("--printed", type=float, default=0.02, help="share of untrue claims of one sentence that may pass the print gate")
    ap.add_argument("--named", type=float, default=0.83, help="least support of a sentence by a further source that is named beside it")
    ap.add_argument("--novel", type=float, default=1.5, help="what the log-odds of the print limits rise by, times the share of content words of its own")
    ap.add_argument("--contradicted", type=float, default=0.8)
    a = ap.parse_args()
    files = [rows_of(path) for path in a.read]
    points = [(r["odds"], r["shortened"], r["l"] == "says", 1000 / len(rows)) for rows in files for r in rows]
    slope, shift, shortened = fit(points)

    def support(row):
        return sigmoid(slope * row["odds"] + shift + shortened * row["shortened"])

    judged = [(support(r), r["l"] == "says", 1000 / len(rows)) for rows in files for r in rows]
    single = [[r for r in rows if len(r["parts"]) == 1] for rows in files]
    printed, printed_shortened = print_limits(
        [(support(r), r["l"] == "says", r["shortened"] > 0, 1000 / len(rows)) for rows in single for r in rows], a.printed)
    values = {
        "slope": round(slope, 4),
        "shift": round(shift, 4),
        "shortened": round(shortened, 4),
        "supported": limit(judged, a.precision, True),
        "unsupported": limit(judged, a.precision, False),
        "printed": printed,
        "printedShortened": printed_shortened,
        "novel": a.novel,
        "named": a.named,
        "contradicted": a.contradicted,
    }
    with open(a.out, "w", encoding="utf-8") as out:
        out.writelines(f"{k}={v}\n" for k, v in values.items())
    print(values)
    for path, rows in zip(a.read, files):
        told = {"supported": [0, 0], "unsupported": [0, 0], "printed": [0, 0], "doubt": 0}
        for row in rows:
            p, y = support(row), row["l"] == "says"
            if p >= values["supported"]:
                told["supported"][0] += y
                told["supported"][1] += 1
            elif p < values["unsupported"]:
                told["unsupported"][0] += not y
                told["unsupported"][1] += 1
            else:
                told["doubt"] += 1
            if p >= values["printedShortened" if row["shortened"] > 0 else "printed"]:
                told["printed"][0] += y
                told["printed"][1] += 1
        print(path, len(rows), told)


if __name__ == "__main__":
    main()
