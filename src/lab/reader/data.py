"""Reads and prepares pairs: JSON lines with p (evidence), h (claim), l (label), s (source), w (weight, 1 if absent) and q (what teachers make of
it: a probability for each label). A pair without l needs q."""

import glob
import json
import random

import numpy
import torch
from tokenizers import Tokenizer

NUMBERS = {"says": 0, "contradicts": 1, "not-said": 2, "not": 3, None: -1}  # 3: either of the last two


def read(patterns):
    """The pairs of all files that match, without repeats."""
    seen, pairs = set(), []
    for path in sorted(p for pattern in patterns for p in glob.glob(pattern)):
        with open(path, encoding="utf-8") as lines:
            for line in lines:
                try:
                    row = json.loads(line)
                except ValueError:
                    continue
                p, h, label = row.get("p"), row.get("h"), row.get("l")
                key = (p, h)
                q = row.get("q")
                if not p or not h or label not in NUMBERS or (label is None and q is None) or key in seen:
                    continue
                seen.add(key)
                pairs.append((p, h, NUMBERS[label], row.get("s", "?"), row.get("w", 1.0), q))
    return pairs


def capped(pairs, caps, seed):
    """At most caps[source] pairs of each source (caps['*'] where it is not named), chosen by the seed."""
    rng = random.Random(seed)
    by_source = {}
    for pair in pairs:
        by_source.setdefault(pair[3], []).append(pair)
    kept = []
    for source, rows in sorted(by_source.items()):
        rng.shuffle(rows)
        kept += rows[: caps.get(source, caps.get("*", len(rows)))]
    rng.shuffle(kept)
    return kept


class Encoder:
    def __init__(self, tokenizer, longest):
        self.tokenizer = Tokenizer.from_file(tokenizer)
        self.tokenizer.no_padding()
        self.tokenizer.enable_truncation(longest, strategy="only_first")

    def __call__(self, pairs):
        """Token ids and the length of the first part, one tuple a pair; a claim longer than the limit is left out."""
        encoded = []
        for at in range(0, len(pairs), 4096):
            for pair in pairs[at : at + 4096]:
                try:
                    e = self.tokenizer.encode(pair[0], pair[1])
                except Exception:  # the claim alone does not fit
                    encoded.append(None)
                    continue
                encoded.append((numpy.array(e.ids, dtype=numpy.int32), e.type_ids.count(0)))
        return encoded


def room(length):
    """The length to which a pair is filled up: few different ones, as every new shape costs time."""
    return next(n for n in (16, 24, 32, 40, 48, 64, 80, 96, 128, 160, 192, 256, 512) if n >= length)


def batches(encoded, tokens, rng):
    """Numbers of pairs in batches of alike length and of so many tokens each, in random order."""
    order = [i for i, e in enumerate(encoded) if e is not None]
    rng.shuffle(order)
    waiting = {}
    for i in order:
        length = room(len(encoded[i][0]))
        group = waiting.setdefault(length, [])
        group.append(i)
        if length * (len(group) + 1) > tokens:
            yield waiting.pop(length)
    yield from waiting.values()


def tensors(encoded, group, device="cpu"):
    longest = room(max(len(encoded[i][0]) for i in group))
    ids = numpy.zeros((len(group), longest), dtype=numpy.int64)
    types = numpy.zeros_like(ids)
    mask = numpy.zeros_like(ids)
    for row, i in enumerate(group):
        tokens, first = encoded[i]
        ids[row, : len(tokens)] = tokens
        types[row, first : len(tokens)] = 1
        mask[row, : len(tokens)] = 1
    return tuple(torch.from_numpy(part).to(device) for part in (ids, mask, types))
