"""Has teachers read pairs and writes what they make of them beside each, for training a smaller reader.

python label.py --teachers A.pt B.pt --tokenizer tokenizer.json --pairs 'raw/*.jsonl' --out labelled.jsonl [--device cuda]
A line of the input needs p and h alone; "q" becomes the mean of the teachers' probabilities for says, contradicts and not-said.
"""

import argparse
import glob
import json

import data
import model as reader
import train


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--teachers", nargs="+", required=True)
    ap.add_argument("--tokenizer", required=True)
    ap.add_argument("--pairs", nargs="+", required=True)
    ap.add_argument("--out", required=True)
    ap.add_argument("--longest", type=int, default=160)
    ap.add_argument("--device", default="cpu")
    a = ap.parse_args()
    rows = [json.loads(line) for pattern in a.pairs for path in sorted(glob.glob(pattern)) for line in open(path, encoding="utf-8") if line.strip()]
    encoded = data.Encoder(a.tokenizer, a.longest)([(row["p"], row["h"]) for row in rows])
    read = sum(train.predict(reader.load(path).to(a.device), encoded, 65536) for path in a.teachers) / len(a.teachers)
    with open(a.out, "w", encoding="utf-8") as out:
        for row, q in zip(rows, read.tolist()):
            if sum(q) > 0:
                row["q"] = [round(p, 3) for p in q]
            out.write(json.dumps(row, ensure_ascii=False) + "\n")
    print(len(rows))


if __name__ == "__main__":
    main()
