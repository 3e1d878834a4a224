"""A word as rows of the embedding table: the same integers as src/language/features.ts, which a test compares."""
SIZES = dict(word=32768, suf2=1024, suf3=4096, suf4=6144, pre2=1024, pre3=4096, shape=512, glue=2)
BASE, _at = {}, 0
for k, v in SIZES.items(): BASE[k] = _at; _at += v
ROWS = _at            # + one zero row for padding
MASK = 0xffffffff
def fold(c):
    if c < 128: return c + 32 if 65 <= c <= 90 else c
    if 192 <= c <= 222: return c if c == 215 else c + 32
    if 0x100 <= c <= 0x137 or 0x14a <= c <= 0x177: return c | 1
    if 0x139 <= c <= 0x148 or 0x179 <= c <= 0x17e: return c + 1 if c & 1 else c
    if 0x391 <= c <= 0x3a9: return c + 32
    if 0x410 <= c <= 0x42f: return c + 32
    if 0x400 <= c <= 0x40f: return c + 80
    return c
def is_lower(c):
    return 97 <= c <= 122 or 223 <= c <= 255 and c != 247 or 0x101 <= c <= 0x17e or 0x3b1 <= c <= 0x3c9 or 0x430 <= c <= 0x45f
MAP = {0x2019: 39, 0x2018: 39, 0x201c: 34, 0x201d: 34, 0x2013: 0x2013, 0x2014: 0x2014}
def units(w):
    b = w.encode('utf-16-le', 'surrogatepass'); return [b[i] | b[i + 1] << 8 for i in range(0, len(b), 2)]
def h(us, seed):
    x = seed
    for c in us: x = ((x ^ c) * 16777619) & MASK
    x ^= x >> 15; x = (x * 0x85ebca6b) & MASK; x ^= x >> 13
    return x
SEED = 0x811c9dc5
def shape_of(us):
    """runs of a class, at most two of each: X x d or the mark itself"""
    out, last, run = [], -1, 0
    for c in us[:40]:
        k = 88 if fold(c) != c else 120 if is_lower(c) else 48 if 48 <= c <= 57 else c
        run = run + 1 if k == last else 1; last = k
        if run <= 2: out.append(k)
    return BASE['shape'] + h(out[:12], SEED + 77) % SIZES['shape']
def norm(us):
    out = [48 if 48 <= c <= 57 else MAP.get(c, fold(c)) for c in us[:40]]
    if out in ([96, 96], [39, 39]): return [34]
    if out == [45, 45]: return [0x2014]
    return out
def features(w):
    """[wordA, wordB, suf2, suf3, suf4, pre2, pre3, shape]"""
    us = units(w); n = norm(us); S = SIZES; B = BASE
    a = h(n, SEED)
    b = (a * 0x9e3779b1) & MASK; b ^= b >> 16
    return [B['word'] + a % S['word'], B['word'] + b % S['word'], B['suf2'] + h(n[-2:], SEED + 1) % S['suf2'], B['suf3'] + h(n[-3:], SEED + 2) % S['suf3'],
            B['suf4'] + h(n[-4:], SEED + 3) % S['suf4'], B['pre2'] + h(n[:2], SEED + 4) % S['pre2'], B['pre3'] + h(n[:3], SEED + 5) % S['pre3'], shape_of(us)]
def row_of(w):
    """features + shapes of the capital, title and lower versions"""
    f = features(w); return f + [shape_of(units(w.upper())), shape_of(units(w[:1].upper() + w[1:])), shape_of(units(w.lower()))]
