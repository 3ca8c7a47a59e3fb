"""Makes pairs out of plain news: sentences reworded a little, and the same with one detail changed.

python generate.py --news 'news/*.jsonl' --antonyms antonyms.tsv --synonyms synonyms.tsv --out pairs.jsonl [--most 40000] [--seed 1]
Each article has a text; the changes are those of FactCC (Kryscinski et al., 2020): figures, names, dates, negation, opposites, roles, hedges.
"""

import argparse
import collections
import glob
import json
import random
import re

MONTHS = "January February March April May June July August September October November December".split()
DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
NUMBERS = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty".split()
TITLES = r"\b(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Lt|Col|Sgt|St|Prof|No|Jr|Sr|U\.S|U\.N|Inc|Corp|Co|vs|[A-Z])\.$"
NAME = re.compile(r"\b[A-Z][a-zA-Z'’-]+(?:\s+(?:of|the|de|van|al)\s+[A-Z][a-zA-Z'’-]+|\s+[A-Z][a-zA-Z'’.-]*[a-zA-Z])*")
NUMBER = re.compile(r"(?<![\w.,-])\d[\d,]*(?:\.\d+)?(?![\w-])")
BE = r"\b(is|was|are|were|will|would|can|could|has|have|had|should|must|may|might)\b"
HEDGES = [("may", "will"), ("might", "will"), ("could", "will"), ("plans to", "has agreed to"), ("is expected to", "has been ordered to"), ("hopes to", "is certain to"),
          ("allegedly", "admittedly"), ("proposed", "approved"), ("is considering", "has decided on"), ("some", "all"), ("many", "all"), ("most", "all"), ("nearly", "more than"),
          ("at least", "at most"), ("more than", "fewer than"), ("before", "after"), ("up to", "at least"), ("first", "last"), ("only", "not only")]


def sentences(text):
    out = []
    for block in re.split(r"\n+", text):
        for part in re.split(r"(?<=[.!?])[\"”]?\s+(?=[A-Z“\"])", block.strip()):
            if out and re.search(TITLES, out[-1]):
                out[-1] += " " + part
            elif part:
                out.append(part)
    return [s for s in out if 6 <= len(s.split()) <= 45 and re.search(r"[.!?][\"”]?$", s) and s[0].isupper()]


def pairs_of(path):
    with open(path, encoding="utf-8") as lines:
        rows = [line.rstrip("\n").split("\t") for line in lines]
    both = collections.defaultdict(set)
    for row in rows:
        if len(row) >= 2 and row[0] and row[1] and row[0] != "a":
            both[row[0].lower()].add(row[1])
            if len(row) < 4 or row[3].strip() != "no":
                both[row[1].lower()].add(row[0])
    return {k: sorted(v) for k, v in both.items()}


class Changes:
    def __init__(self, antonyms, synonyms, rng):
        self.rng = rng
        self.antonyms, self.synonyms = antonyms, synonyms
        self.opposite = self.words(antonyms)
        self.same = self.words(synonyms)

    @staticmethod
    def words(table):
        keys = sorted((k for k in table if len(k) > 1), key=len, reverse=True)
        return re.compile(r"\b(" + "|".join(map(re.escape, keys)) + r")\b")

    def put(self, sentence, match, text):
        if match.group(0)[:1].isupper():
            text = text[:1].upper() + text[1:]
        return sentence[: match.start()] + text + sentence[match.end() :]

    def one(self, pattern, sentence):
        found = list(pattern.finditer(sentence))
        return self.rng.choice(found) if found else None

    def reword(self, sentence):
        """Says the same: a few words for others, a number in words, an aside left out, a speaker put first."""
        for _ in range(self.rng.randint(0, 3)):
            m = self.one(self.same, sentence)
            if m and m.group(0).islower():
                sentence = self.put(sentence, m, self.rng.choice(self.synonyms[m.group(0).lower()]))
        m = self.one(NUMBER, sentence)
        if m and m.group(0).isdigit() and 2 <= int(m.group(0)) <= 20 and self.rng.random() < 0.3:
            sentence = self.put(sentence, m, NUMBERS[int(m.group(0))])
        if self.rng.random() < 0.4:
            sentence = re.sub(r", (?:who|which|where) [^,]{5,80},", "", sentence, count=1)
        if self.rng.random() < 0.3:
            m = re.fullmatch(r"[“\"]?(.+?),?[”\"]? said ((?:[A-Z][\w.'’-]+ ?){1,3})\.", sentence)
            if m and "“" not in m.group(1):
                sentence = f"According to {m.group(2).strip()}, {m.group(1)}."
        if self.rng.random() < 0.25:
            m = re.match(r"((?:On|In|At|After|Before|During|For) [^,]{4,40}), (.+)\.$", sentence)
            if m:
                rest = m.group(2)
                sentence = rest[:1].upper() + rest[1:] + " " + m.group(1)[:1].lower() + m.group(1)[1:] + "."
        return sentence

    def figure(self, sentence, context):
        m = self.one(NUMBER, sentence)
        if not m:
            return None
        old = m.group(0)
        others = [x for x in NUMBER.findall(context) if x != old]
        if others and self.rng.random() < 0.4:
            return self.put(sentence, m, self.rng.choice(others))
        try:
            value = float(old.replace(",", ""))
        except ValueError:
            return None
        if 1900 <= value <= 2100 and "," not in old:
            new = str(int(value) + self.rng.choice([-3, -2, -1, 1, 2, 4]))
        elif "." in old:
            new = f"{value * self.rng.choice([0.5, 0.8, 1.3, 2]):.{len(old.split('.')[1])}f}"
        else:
            new = f"{max(2, int(value * self.rng.choice([0.3, 0.5, 0.8, 1.2, 1.5, 2, 3]) + self.rng.choice([0, 1]))):,}"
        return None if new == old else self.put(sentence, m, new)

    def name(self, sentence, context):
        found = [m for m in NAME.finditer(sentence) if m.start() > 0 and m.group(0) not in MONTHS + DAYS]
        if not found:
            return None
        m = self.rng.choice(found)
        mine = {m.group(0)}
        others = [n for n in NAME.findall(context) if n not in mine and n not in MONTHS + DAYS and n not in sentence and m.group(0) not in n
                  and len(n.split()) == len(m.group(0).split())]
        others = [n for n in others if len(n) > 3 and not re.match(r"(The|This|That|These|They|But|And|However|For|When|While|With|After|Before|About|Our|His|Her|It|In|On|At|As|If|We|He|She|There)\b", n)]
        return self.put(sentence, m, self.rng.choice(others)) if others else None

    def roles(self, sentence, context):
        found = [m for m in NAME.finditer(sentence) if not set(m.group(0).split()) & set(MONTHS + DAYS) and len(m.group(0)) > 3]
        if len(found) < 2:
            return None
        a, b = self.rng.sample(found, 2)
        if a.start() > b.start():
            a, b = b, a
        if a.group(0) == b.group(0) or re.match(r"(The|This|These|That|In|On|At|As|But|And|Also|For|When|While|If|Earlier|Another)\b", a.group(0)) or re.fullmatch(r",? ?(and|or|,) ?", sentence[a.end() : b.start()]):
            return None
        return sentence[: a.start()] + b.group(0) + sentence[a.end() : b.start()] + a.group(0) + sentence[b.end() :]

    def date(self, sentence, context):
        for group in self.rng.sample([MONTHS, DAYS], 2):
            m = self.one(re.compile(r"\b(" + "|".join(group) + r")\b"), sentence)
            if m and not (m.group(0) == "May" and m.start() == 0):
                return self.put(sentence, m, self.rng.choice([x for x in group if x != m.group(0)]))
        return None

    def negation(self, sentence, context):
        m = self.one(re.compile(r"\b(not|never) |n[’']t\b"), sentence)
        if m and "n" in m.group(0)[:1] and m.group(0).strip() in ("not", "never"):
            return sentence[: m.start()] + sentence[m.end() :]
        m = self.one(re.compile(BE), sentence)
        if not m or re.match(r"\s+(not|never|n't)", sentence[m.end() :]):
            return None
        return sentence[: m.end()] + self.rng.choice([" not", " not", " never"]) + sentence[m.end() :]

    def opposed(self, sentence, context):
        m = self.one(self.opposite, sentence)
        return self.put(sentence, m, self.rng.choice(self.antonyms[m.group(0).lower()])) if m and m.group(0).islower() else None

    def hedge(self, sentence, context):
        options = [(a, b) for a, b in HEDGES if re.search(rf"\b{a}\b", sentence)]
        if not options:
            return None
        a, b = self.rng.choice(options)
        return re.sub(rf"\b{a}\b", b, sentence, count=1)


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("news", "antonyms", "synonyms", "out"):
        ap.add_argument("--" + name, required=True)
    ap.add_argument("--most", type=int, default=40000)
    ap.add_argument("--seed", type=int, default=1)
    a = ap.parse_args()
    rng = random.Random(a.seed)
    changes = Changes(pairs_of(a.antonyms), pairs_of(a.synonyms), rng)
    kinds = {"figure": "not", "name": "not", "roles": "not", "date": "not", "negation": "contradicts", "opposed": "contradicts", "hedge": "not"}
    articles = []
    for path in sorted(glob.glob(a.news)):
        with open(path, encoding="utf-8") as lines:
            articles += [json.loads(line)["text"] for line in lines if line.strip()]
    rng.shuffle(articles)
    told, rows = collections.Counter(), 0
    with open(a.out, "w", encoding="utf-8") as out:

        def write(p, h, label, kind):
            nonlocal rows
            rows += 1
            told[kind] += 1
            out.write(json.dumps({"p": p, "h": h, "l": label, "s": "generated-" + kind}, ensure_ascii=False) + "\n")

        for text in articles:
            body = sentences(text)
            if len(body) < 4 or rows >= a.most:
                continue
            for i in rng.sample(range(len(body)), min(3, len(body))):
                around = sorted({j for j in (i - 1, i, i + 1, rng.randrange(len(body))) if 0 <= j < len(body) and (j == i or rng.random() < 0.55)})
                evidence = " ".join(body[j] for j in around)
                context = " ".join(body[max(0, i - 3) : i + 4])
                told_same = changes.reword(body[i])
                made = []
                for kind in rng.sample(sorted(kinds), len(kinds)):
                    if told[kind] > 1.5 * (1 + min(told[k] for k in kinds)) and rows > 500:
                        continue
                    changed = getattr(changes, kind)(told_same, context)
                    if changed and changed != told_same and changed not in evidence:
                        made.append((kind, changed))
                    if len(made) == 2:
                        break
                if not made:
                    continue
                write(evidence, told_same, "says", "same")
                other = changes.reword(body[i])
                if len(made) == 2 and other != told_same:
                    write(evidence, other, "says", "same")
                for kind, changed in made[: 2 if other != told_same else 1]:
                    write(evidence, changed, kinds[kind], kind)
                if rng.random() < 0.25:
                    words = set(body[i].lower().split())
                    rest = [j for j in range(len(body)) if j not in around]
                    if rest:
                        j = max(rest, key=lambda j: len(words & set(body[j].lower().split())))
                        write(evidence, changes.reword(body[j]), "not-said", "elsewhere")
    print(json.dumps(told))


if __name__ == "__main__":
    main()
