"""Sentences of the unlabelled news in a fixed shuffled order: WORK/silver.txt, words joined by U+001F, U+001E before a word that
no blank parts from the one before."""
import gzip, json, random
from paths import DATA, WORK
from words import paragraphs
rng = random.Random(3); out = []
for name, per in (('modern-news', 7), ('raw-news', 4)):
    for l in gzip.open(DATA / 'corpora' / f'{name}.ndjson.gz', 'rt', encoding='utf8'):
        d = json.loads(l)
        if d.get('dev'): continue
        n = 0; text = d['text'][:2500]
        sents = []
        for par in paragraphs(text):
            for s in par:
                if 3 <= len(s) <= 70: sents.append(s)
        if len(sents) > 2: sents = sents[:-1]
        keep = sents[:2] + rng.sample(sents[2:], min(len(sents) - 2, per - 2)) if len(sents) > 2 else sents
        for s in keep:
            out.append('\x1f'.join(('\x1e' if i and s[i-1][1] == s[i][0] else '') + text[a:b] for i, (a, b) in enumerate(s)))
rng.shuffle(out)
print(len(out), sum(o.count('\x1f') + 1 for o in out))
(WORK / 'silver.txt').open('w', encoding='utf8').write('\n'.join(o.replace('\n', ' ') for o in out))
