"""Fits the calibration of support to claims that the pair reader was not trained on.

python calibrate.py --read held.jsonl [more.jsonl ...] --out support.properties [--precision 0.92] [--printed 0.98]
Each file holds lines of the lab's ReadClaims. Files count alike, whatever their number of claims. Prints what the limits do on each.
"""

import argparse
import json
import math


def rows_of(path):
    with open(path, encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def sigmoid(x):
    return 1 / (1 + math.exp(-max(-40, min(40, x))))


def fit(points):
    """Slope and shift of a logistic curve through (odds, truth, weight), by Newton's method."""
    a, b = 1.0, 0.0
    for _ in range(50):
        ga = gb = haa = hab = hbb = 0.0
        for x, y, w in points:
            p = sigmoid(a * x + b)
            ga += w * (y - p) * x
            gb += w * (y - p)
            v = w * p * (1 - p)
            haa += v * x * x
            hab += v * x
            hbb += v
        haa += 1e-3
        hbb += 1e-3
        det = haa * hbb - hab * hab
        a, b = a + (hbb * ga - hab * gb) / det, b + (haa * gb - hab * ga) / det
    return a, b


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


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--read", nargs="+", required=True)
    ap.add_argument("--out", required=True)
    ap.add_argument("--precision", type=float, default=0.92)
    ap.add_argument("--printed", type=float, default=0.98)
    ap.add_argument("--contradicted", type=float, default=0.8)
    a = ap.parse_args()
    files = [rows_of(path) for path in a.read]
    points = [(r["odds"], r["l"] == "says", 1000 / len(rows)) for rows in files for r in rows]
    slope, shift = fit(points)
    judged = [(sigmoid(slope * x + shift), y, w) for x, y, w in points]
    values = {
        "slope": round(slope, 4),
        "shift": round(shift, 4),
        "supported": limit(judged, a.precision, True),
        "unsupported": limit(judged, a.precision, False),
        "printed": limit(judged, a.printed, True),
        "contradicted": a.contradicted,
    }
    with open(a.out, "w", encoding="utf-8") as out:
        out.writelines(f"{k}={v}\n" for k, v in values.items())
    print(values)
    for path, rows in zip(a.read, files):
        told = {"supported": [0, 0], "unsupported": [0, 0], "printed": [0, 0], "doubt": 0}
        for r in rows:
            p, y = sigmoid(slope * r["odds"] + shift), r["l"] == "says"
            if p >= values["supported"]:
                told["supported"][0] += y
                told["supported"][1] += 1
            elif p < values["unsupported"]:
                told["unsupported"][0] += not y
                told["unsupported"][1] += 1
            else:
                told["doubt"] += 1
            if p >= values["printed"]:
                told["printed"][0] += y
                told["printed"][1] += 1
        print(path, len(rows), told)


if __name__ == "__main__":
    main()
