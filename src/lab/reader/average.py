"""Writes the mean of the weights of checkpoints that went on from the same one.

python average.py --checkpoints X.pt Y.pt --out XY.pt
"""

import argparse

import torch


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--checkpoints", nargs="+", required=True)
    ap.add_argument("--out", required=True)
    a = ap.parse_args()
    kept = [torch.load(path, map_location="cpu") for path in a.checkpoints]
    weights = {name: sum(k["weights"][name] for k in kept) / len(kept) for name in kept[0]["weights"]}
    torch.save({"layers": kept[0]["layers"], "weights": weights}, a.out)


if __name__ == "__main__":
    main()
