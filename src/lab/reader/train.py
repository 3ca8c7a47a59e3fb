"""Trains the pair reader, in stages, from a checkpoint or from a sentence encoder's ONNX file.

python train.py --base e5-small-v2.onnx --tokenizer tokenizer.json --pairs 'raw/*.jsonl' --out DIR [--rate 5e-5] [--rows 200000] [--decay] ...
Writes DIR/last.pt every few minutes and at the end, and one line of JSON a report to DIR/log.jsonl. Started again with --resume it goes on.
"""

import argparse
import json
import os
import random
import time

import torch
from torch.nn import functional

import data
import model as reader


def loss_of(logits, labels, taught, shares, weights, smoothing):
    """Cross-entropy against labels and against what teachers say, `shares` of it for the latter."""
    log = functional.log_softmax(logits, -1)
    either = torch.logsumexp(log[:, 1:], -1)
    known = (labels >= 0) & (labels < 3)
    one = log.gather(1, labels.clamp(min=0, max=2)[:, None])[:, 0]
    hard = -torch.where(known, one, either) - smoothing * log.mean(-1) * known
    soft = -(taught * log).sum(-1)
    return (((1 - shares) * hard + shares * soft) * weights).sum() / weights.sum()


def share_of(pair, soft):
    """Teachers decide alone where there is no label, and not at all where they were not asked."""
    return 0.0 if pair[5] is None else 1.0 if pair[2] < 0 else soft


def auc(scores, truths):
    order = sorted(range(len(scores)), key=lambda i: scores[i])
    rank, total, positives = 0, 0.0, 0
    at = 0
    while at < len(order):
        end = at
        while end + 1 < len(order) and scores[order[end + 1]] == scores[order[at]]:
            end += 1
        for i in range(at, end + 1):
            if truths[order[i]]:
                total += (at + end) / 2 + 1
                positives += 1
        at = end + 1
    negatives = len(order) - positives
    return (total - positives * (positives + 1) / 2) / (positives * negatives) if positives and negatives else float("nan")


def predict(net, encoded, tokens=3072):
    """Probabilities of the three labels, a row a pair (zeros where it did not fit)."""
    net.eval()
    device = net.head.weight.device
    out = torch.zeros(len(encoded), 3)
    with torch.no_grad(), torch.autocast(device.type, dtype=torch.bfloat16):
        for group in data.batches(encoded, tokens, random.Random(0)):
            out[group] = torch.softmax(net(*data.tensors(encoded, group, device)), -1).cpu()
    net.train()
    return out


def report(net, sets):
    told = {}
    for name, (pairs, encoded) in sets.items():
        p = predict(net, encoded)
        truths = [pair[2] == 0 for pair in pairs]
        told[name] = {"auc": round(auc(p[:, 0].tolist(), truths), 4)}
        known = [i for i, pair in enumerate(pairs) if pair[2] < 3]
        told[name]["two-way"] = round(sum((p[i, 0] > 0.5).item() == truths[i] for i in range(len(pairs))) / len(pairs), 4)
        told[name]["three-way"] = round(sum(p[i].argmax().item() == pairs[i][2] for i in known) / max(1, len(known)), 4)
    return told


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--base", required=True, help="ONNX file of the encoder, or a .pt checkpoint of this program")
    ap.add_argument("--tokenizer", required=True)
    ap.add_argument("--pairs", nargs="+", required=True)
    ap.add_argument("--caps", default="{}", help='JSON: most pairs a source, {"*": 100000, "snli": 50000}')
    ap.add_argument("--repeat", default="{}", help='JSON: how often a source is seen in an epoch, {"corpus": 1.5}')
    ap.add_argument("--soft", type=float, default=0.7, help="how much of a labelled pair's loss is for what teachers say, where they did")
    ap.add_argument("--keep", default="", help="layers of the base to go on with, such as 1,3,5,7,9,11")
    ap.add_argument("--device", default="cpu")
    ap.add_argument("--held", nargs="*", default=[], help="NAME=PATTERN: sets to report on")
    ap.add_argument("--out", required=True)
    ap.add_argument("--rate", type=float, default=5e-5)
    ap.add_argument("--rows", type=int, default=10**9, help="pairs to learn from before it ends")
    ap.add_argument("--epochs", type=int, default=1)
    ap.add_argument("--decay", action="store_true", help="let the rate fall to nothing over the run")
    ap.add_argument("--warm", type=int, default=200, help="steps in which the rate rises")
    ap.add_argument("--tokens", type=int, default=3072, help="tokens a step")
    ap.add_argument("--longest", type=int, default=192)
    ap.add_argument("--drop", type=float, default=0.0)
    ap.add_argument("--freeze", type=int, default=0, help="lowest layers left as they are")
    ap.add_argument("--smoothing", type=float, default=0.03)
    ap.add_argument("--every", type=int, default=16384, help="pairs between reports")
    ap.add_argument("--seed", type=int, default=1)
    ap.add_argument("--resume", action="store_true")
    a = ap.parse_args()
    torch.manual_seed(a.seed)
    os.makedirs(a.out, exist_ok=True)
    net = reader.load(a.base, a.drop) if a.base.endswith(".pt") else reader.from_onnx(a.base, a.drop)
    if a.keep:
        net = reader.shrunk(net, [int(number) for number in a.keep.split(",")])
    net.freeze(a.freeze)
    net.to(a.device)
    encode = data.Encoder(a.tokenizer, a.longest)
    kept_back = {pair[0] for held in a.held for pair in data.read([held.split("=", 1)[1]])}
    pairs = [pair for pair in data.read(a.pairs) if pair[0] not in kept_back]
    pairs = data.capped(pairs, json.loads(a.caps), a.seed)
    repeat = json.loads(a.repeat)
    chance = random.Random(a.seed)
    pairs = [p for p in pairs for _ in range(int(repeat.get(p[3], 1) + chance.random()))]
    counts = {}
    for p in pairs:
        counts.setdefault(p[3], [0, 0, 0, 0, 0])[p[2]] += 1
    print(json.dumps({"pairs": len(pairs), "sources": counts}), flush=True)
    sets = {}
    for held in a.held:
        name, pattern = held.split("=", 1)
        rows = data.read([pattern])
        sets[name] = (rows, encode(rows))
    encoded = encode(pairs)
    decayed = [p for n, p in net.named_parameters() if p.requires_grad and p.dim() > 1]
    plain = [p for n, p in net.named_parameters() if p.requires_grad and p.dim() == 1]
    optimizer = torch.optim.AdamW([{"params": decayed, "weight_decay": 0.01}, {"params": plain, "weight_decay": 0.0}], lr=a.rate, fused=True)
    last = os.path.join(a.out, "last.pt")
    rows = step = start = 0
    if a.resume and os.path.exists(last):
        kept = torch.load(last, map_location=a.device)
        net.load_state_dict(kept["weights"])
        optimizer.load_state_dict(kept["optimizer"])
        rows, step = kept["rows"], kept["step"]
        start = rows
    total = min(a.rows, a.epochs * len(pairs))
    log = open(os.path.join(a.out, "log.jsonl"), "a", encoding="utf-8")

    def save():
        torch.save({"layers": len(net.layers), "weights": net.state_dict(), "optimizer": optimizer.state_dict(), "rows": rows, "step": step}, last + ".tmp")
        os.replace(last + ".tmp", last)

    def tell(loss, began):
        told = {"rows": rows, "loss": round(loss, 4), "pairs_s": round((rows - start) / (time.time() - began), 1), **report(net, sets)}
        print(json.dumps(told), flush=True)
        log.write(json.dumps(told) + "\n")
        log.flush()

    net.train()
    began = time.time()
    due, mean, passed = rows + a.every, 1.1, 0
    rng = random.Random(a.seed + step)
    while rows < total:
        for group in data.batches(encoded, a.tokens, rng):
            share = rows / total if a.decay else 0.0
            for g in optimizer.param_groups:
                g["lr"] = a.rate * min(1.0, (step + 1) / a.warm) * (1.0 - share)
            labels = torch.tensor([pairs[i][2] for i in group], device=a.device)
            taught = torch.tensor([pairs[i][5] or (0, 0, 0) for i in group], dtype=torch.float, device=a.device)
            shares = torch.tensor([share_of(pairs[i], a.soft) for i in group], device=a.device)
            weights = torch.tensor([pairs[i][4] for i in group], device=a.device)
            with torch.autocast(torch.device(a.device).type, dtype=torch.bfloat16):
                logits = net(*data.tensors(encoded, group, a.device))
            loss = loss_of(logits, labels, taught, shares, weights, a.smoothing)
            optimizer.zero_grad(set_to_none=True)
            loss.backward()
            torch.nn.utils.clip_grad_norm_([p for p in net.parameters() if p.requires_grad], 1.0)
            optimizer.step()
            step += 1
            rows += len(group)
            mean += 0.01 * (loss.item() - mean)
            if rows >= due:
                due += a.every
                tell(mean, began)
                save()
            if rows >= total:
                break
    tell(mean, began)
    save()


if __name__ == "__main__":
    main()
