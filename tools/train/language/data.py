"""Sentences in columns: hashed rows of the words, and labels with probabilities."""
import pickle, glob, numpy as np, time
from features import row_of, BASE
from teacher import BIO
K = {'upos': 3, 'xpos': 3, 'ner': 3, 'rel': 3, 'head': 4}
class Pool:
    """flat columns of many sentences"""
    def __init__(self, names):
        self.names = dict(names, ner=BIO); self.num = {k: {x: i for i, x in enumerate(v)} for k, v in self.names.items()}
        self.cache, self.parts, self.f, self.g, self.lab, self.len, self.src = {}, [], [], [], {k: [] for k in K}, [], []
    def add(self, words, glued, lab, gold=None, src=0):
        n = len(words)
        for w in words:
            f = self.cache.get(w)
            if f is None: f = self.cache[w] = row_of(w)
            self.f.append(f)
        self.g += [int(x) for x in glued]; self.len.append(n); self.src.append(src)
        for k in K:
            if gold and k in gold:
                a = np.zeros((n, K[k], 2), np.uint8)
                a[:, 0, 0] = [min(x, 255) for x in gold[k]] if k == 'head' else [self.num[k][x] for x in gold[k]]
                a[:, 0, 1] = 255
            elif lab is not None: a = lab[k]
            else: a = np.zeros((n, K[k], 2), np.uint8)
            self.lab[k].append(a)
        if len(self.f) > 400000: self.flush()
    def flush(self):
        if self.f:
            self.parts.append((np.array(self.f, np.int32), np.array(self.g, np.uint8), {k: np.concatenate(v) for k, v in self.lab.items()}))
            self.f, self.g, self.lab = [], [], {k: [] for k in K}
    def done(self):
        self.flush()
        self.feat = np.concatenate([p[0] for p in self.parts]); self.glue = np.concatenate([p[1] for p in self.parts])
        self.lab = {k: np.concatenate([p[2][k] for p in self.parts]) for k in K}; self.parts = None
        self.len = np.array(self.len); self.start = np.concatenate([[0], np.cumsum(self.len)[:-1]]); self.src = np.array(self.src); return self
def load(folder, gold_only=False, most=10**9):
    names = pickle.load(open(f'{folder}/names.pkl', 'rb')); p = Pool(names); t = time.time()
    for w, g, l, y in pickle.load(open(f'{folder}/gold-syntax.pkl', 'rb')): p.add(w, g, l, y, 0)
    for w, g, l, y in pickle.load(open(f'{folder}/gold-ner.pkl', 'rb')): p.add(w, g, l, y, 1)
    if not gold_only:
        n = 0
        for f in sorted(glob.glob(f'{folder}/silver-*.pkl')):
            for w, g, l in pickle.load(open(f, 'rb')): p.add(w, g, l, None, 2); n += len(w)
            if n > most: break
    p.done(); print('pool', len(p.len), 'sentences', len(p.feat), 'words', len(p.cache), 'forms', f'{time.time()-t:.0f} s', flush=True)
    return p
