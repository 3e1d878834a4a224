"""The student: summed hashed rows, residual convolutions, then tags, entity tags, and scores of heads and relations.

usage: python student.py [--stable 9000 --decay 1400 --seed 1 …]     reads WORK/silver and WORK/rows.pt, writes WORK/student.pt

The same steps give the same weights, bit for bit: batches are drawn from the seed, and each of the processes (--workers 2) works on
one thread. While it runs, a number written to WORK/student.pt.decay begins the running down, over so many steps.
"""
import sys, time, numpy as np, torch
from torch import nn
import torch.nn.functional as F
from features import ROWS, BASE, row_of
from data import load, K
from paths import WORK
from teacher import BIO, spans
E, D, P, Q, R, N = 96, 128, 96, 64, 64, 40
GAPS = (1, 1, 2, 4, 8)
SIDES = (0, 0, 0, 1, 1)        # 1: no tap in the middle, which the residual carries on anyway
BUCKETS = 41
def bucket_table(n):
    """j - i -> 0..39, 40 is the root; exact to 10, then by doubling steps"""
    d = np.arange(-n, n + 1); a = np.abs(d)
    b = np.where(a <= 12, a, np.minimum(19, 12 + np.floor(np.log2(np.maximum(a, 1) / 12) * 3).astype(int) + 1))
    return np.where(d < 0, b, np.where(d > 0, b + 20, 0))
LIMIT = 512
BUCKET = torch.tensor(bucket_table(LIMIT))

class Student(nn.Module):
    def __init__(self, nu, nx, nr, nn_, e=E, d=D, gaps=GAPS):
        super().__init__()
        self.gaps, self.sizes = gaps, (nu, nx, nr, nn_)
        self.emb = nn.Embedding(ROWS + 1, e); nn.init.normal_(self.emb.weight, std=0.12); self.emb.weight.data[ROWS] = 0
        self.convs = nn.ModuleList(nn.Linear((2 if SIDES[i] else 3) * (e if i == 0 else d), d) for i in range(len(gaps)))
        for c in self.convs: nn.init.normal_(c.weight, std=(1.0 / c.in_features) ** .5 * (1.4 if c is self.convs[0] else 0.7)); nn.init.zeros_(c.bias)
        self.tags = nn.Linear(d, nu + nx); self.near_names, self.names = nn.Linear(3 * d, N), nn.Linear(N, nn_)
        self.dep, self.head = nn.Linear(d, P), nn.Linear(d, P)
        self.q, self.k = nn.Linear(P, Q), nn.Linear(P, Q)
        self.near = nn.Linear(Q, BUCKETS)
        self.rd, self.rh, self.root = nn.Linear(P, R), nn.Linear(P, R, bias=False), nn.Parameter(torch.zeros(R))
        self.rel = nn.Linear(R, nr)
        self.drop = nn.Dropout(0.1); self.edrop = 0.1
    def encode(self, ids, live):
        b, n, f = ids.shape
        m = live[..., None].float()
        x = F.embedding_bag(ids.reshape(b * n, f), self.emb.weight, mode='sum').view(b, n, -1)
        if self.training: x = F.dropout(x, self.edrop)
        x = x * m
        for i, (c, g) in enumerate(zip(self.convs, self.gaps)):
            p = F.pad(x, (0, 0, g, g))
            y = c(torch.cat([p[:, :n], p[:, 2 * g:]] if SIDES[i] else [p[:, :n], x, p[:, 2 * g:]], -1))
            x = F.relu(y if i == 0 else x + y) * m
        return self.drop(x)
    def arcs(self, h, live):
        n = h.shape[1]
        dp, hd = self.drop(F.relu(self.dep(h))), self.drop(F.relu(self.head(h)))
        q, k = self.q(dp), self.k(hd)
        near = self.near(q)
        idx = BUCKET[torch.arange(n)[None, :] - torch.arange(n)[:, None] + LIMIT]
        s = q @ k.transpose(1, 2) + near.gather(2, idx.expand(h.shape[0], n, n))
        s = s.masked_fill(~live[:, None, :], -1e4) - 1e4 * torch.eye(n)
        return torch.cat([near[..., 40:], s], -1), dp, hd
    def rels(self, dp, hd, heads):
        """heads: 0 root, else 1-based"""
        rh = self.rh(hd); g = torch.cat([self.root.expand(rh.shape[0], 1, -1), rh], 1)
        g = g.gather(1, heads[..., None].expand(-1, -1, rh.shape[-1]))
        return self.rel(F.relu(self.rd(dp) + g))
    def tag(self, h):
        """scores of universal tags, Penn tags, entity tags"""
        n = h.shape[1]; t = self.tags(h); p = F.pad(h, (0, 0, 1, 1))
        e = self.names(self.drop(F.relu(self.near_names(torch.cat([p[:, :n], h, p[:, 2:]], -1)))))
        return t[..., :self.sizes[0]], t[..., self.sizes[0]:], e
    def loss(self, ids, live, lab, weight):
        h = self.encode(ids, live)
        u, x, e = self.tag(h)
        s, dp, hd = self.arcs(h, live)
        heads = lab['head'][..., 0, 0].clamp(max=s.shape[-1] - 1)
        r = self.rels(dp, hd, heads)
        out = 0
        for name, sc, w in (('upos', u, .7), ('xpos', x, .7), ('ner', e, 2.2), ('head', s, 1.5), ('rel', r, 1.)):
            l = lab[name]; p = l[..., 1].float() / 255
            lp = sc.float().log_softmax(-1).gather(-1, l[..., 0].clamp(max=sc.shape[-1] - 1)).clamp(min=-30)
            out = out - w * ((lp * p).sum(-1) * weight[name]).sum() / live.sum()
        return out

def fit(model, w):
    """weights of a larger student: the last convolution and the middle taps fall out, the entity head is new"""
    own = model.state_dict(); d = D
    for k, v in own.items():
        if k not in w: print('new', k); continue
        x = w[k]
        if x.shape != v.shape and k.startswith('convs'): x = torch.cat([x[:, :d], x[:, 2 * d:]], 1)
        if x.shape != v.shape and k.startswith('tags'): x = x[:v.shape[0]]
        assert x.shape == v.shape, k
        own[k] = x
    model.load_state_dict(own)

class Batcher:
    def __init__(self, pool, seed=1, gold_times=3, words=4096, ner_times=3):
        self.p, self.rng, self.words = pool, np.random.RandomState(seed), words
        silver = np.flatnonzero(pool.src == 2)
        self.groups = [(np.flatnonzero(pool.src == 0), gold_times), (np.flatnonzero(pool.src == 1), ner_times), (silver, 1)]
    def epoch(self, share=1.0):
        idx = []
        for g, t in self.groups:
            if len(g) == 0: continue
            if t == 1 and share < 1: g = self.rng.permutation(g)[:int(len(g) * share)]
            idx += [g] * t
        idx = self.rng.permutation(np.concatenate(idx)); idx = idx[self.p.len[idx] <= 120]
        for c in range(0, len(idx), 20000):
            chunk = idx[c:c + 20000]; chunk = chunk[np.argsort(self.p.len[chunk] + self.rng.rand(len(chunk)) * 2)]
            bs, cur = [], []
            for i in chunk:
                if cur and (len(cur) + 1) * self.p.len[i] > self.words: bs.append(cur); cur = []
                cur.append(i)
            if cur: bs.append(cur)
            for j in self.rng.permutation(len(bs)): yield self.tensors(bs[j], True)
    def tensors(self, sents, train):
        p = self.p; n = int(p.len[sents].max()); b = len(sents)
        pos = np.minimum(p.start[sents][:, None] + np.arange(n)[None, :], len(p.feat) - 1)
        live = np.arange(n)[None, :] < p.len[sents][:, None]
        f = p.feat[pos]; shape = f[..., 7]
        if train:
            a = self.rng.rand(b)[:, None]
            shape = np.where(a < .07, f[..., 8], np.where(a < .11, f[..., 9], np.where(a < .13, f[..., 10], shape)))
        ids = np.concatenate([f[..., :7], shape[..., None], (BASE["glue"] + p.glue[pos].astype(np.int32))[..., None]], -1)
        if train:
            hide = self.rng.rand(b, n) < .04          # unknown words: the rows of the word itself fall out
            ids[hide, :2] = ROWS
        ids[~live] = ROWS
        lab = {k: torch.from_numpy(p.lab[k][pos].astype(np.int64)) for k in K}
        for k in K: lab[k][torch.from_numpy(~live)] = 0
        src = p.src[sents]
        w = {k: torch.from_numpy(np.where(src == 2, 1., np.where((src == 0) == (k != 'ner'), 1.0, 0.6)).astype(np.float32))[:, None] for k in K}
        return torch.from_numpy(ids.astype(np.int64)), torch.from_numpy(live), lab, w

def dev_rows():
    from encoder import WordPiece
    from teacher import read_dev, read_entities, G
    piece = lambda w: [1]
    return read_dev(piece), read_entities(open(f'{G}/entities/dev.gold.ndjson', encoding='utf8'), piece, {'conlldev', 'ieer', 'unerewt'})

@torch.no_grad()
def run_rows(model, rows, cache={}, size=64):
    model.eval(); order = sorted(range(len(rows)), key=lambda i: rows[i]['n'])
    for c in range(0, len(order), size):
        g = [rows[i] for i in order[c:c + size]]; n = max(r['n'] for r in g)
        ids = np.full((len(g), n, 9), ROWS); live = np.zeros((len(g), n), bool)
        for b, r in enumerate(g):
            for i, w in enumerate(r['words']):
                f = cache.get(w)
                if f is None: f = cache[w] = row_of(w)
                ids[b, i] = f[:8] + [BASE['glue'] + int(r['glued'][i])]
            live[b, :r['n']] = True
        live = torch.from_numpy(live); h = model.encode(torch.from_numpy(ids), live)
        u, x, e = model.tag(h); s, dp, hd = model.arcs(h, live)
        am = s.argmax(-1); rl = model.rels(dp, hd, am).argmax(-1)
        yield g, u.argmax(-1), x.argmax(-1), e, am, rl

def viterbi(e):
    """scores [n, 9] -> BIO tags, I-x only after B-x or I-x"""
    ok = np.zeros((9, 9)); 
    for i in range(9):
        for j in range(9):
            if j and j % 2 == 0 and i not in (j, j - 1): ok[i, j] = -1e9
    a = e[0].copy(); a[2::2] = -1e9; back = []
    for t in range(1, len(e)):
        m = a[:, None] + ok; k = m.argmax(0); back.append(k); a = m[k, np.arange(9)] + e[t]
    out = [int(a.argmax())]
    for k in reversed(back): out.append(int(k[out[-1]]))
    return [BIO[i] for i in out[::-1]]

def evaluate(model, names, syn, ner, say=''):
    c = {}; base = [x.split(':')[0] for x in names['rel']]
    for g, u, x, e, am, rl in run_rows(model, syn):
        for b, r in enumerate(g):
            for key in ('all', 'news') if r['genre'] == 'news' else ('all',):
                z = c.setdefault(key, [0] * 5)
                for i in range(r['n']):
                    ok = int(am[b, i]) == r['head'][i]
                    z[0] += 1; z[1] += names['upos'][u[b, i]] == r['upos'][i]; z[2] += names['xpos'][x[b, i]] == r['xpos'][i]
                    z[3] += ok; z[4] += ok and base[rl[b, i]] == r['rel'][i].split(':')[0]
    f = {}
    for g, u, x, e, am, rl in run_rows(model, ner):
        e = e.numpy()
        for b, r in enumerate(g):
            p = spans(viterbi(e[b, :r['n']])); q = spans(r['ner']); z = f.setdefault(r['corpus'], [0, 0, 0])
            if r['corpus'] != 'conlldev': p = {a for a in p if a[2] != 'other'}; q = {a for a in q if a[2] != 'other'}
            z[0] += len(p & q); z[1] += len(p); z[2] += len(q)
    print(say, ' | '.join(f'{k} U {100*z[1]/z[0]:.2f} X {100*z[2]/z[0]:.2f} UAS {100*z[3]/z[0]:.2f} LAS {100*z[4]/z[0]:.2f}' for k, z in c.items()),
          'NER', {k: round(200 * z[0] / max(1, z[1] + z[2]), 2) for k, z in f.items()}, flush=True)

def rate(step, o):
    """up in 200 steps, level, then down in a straight line over the last `decay` steps"""
    left = o['stable'] + o['decay'] - step
    return min(1, (step + 1) / 200) * min(1, max(0.01, left / max(1, o['decay'])))

def work(rank, model, p, o, t0, out, G, barrier, stop, counter):
    """Each process takes the gradient of its own batch; the first adds them up and steps: the same weights whatever the timing."""
    torch.set_num_threads(1); torch.manual_seed(o['seed'] * 100 + rank); names = p.names; W = len(G)
    params = list(model.parameters()); slices, at = [], 0
    for q in params: slices.append((at, at + q.numel())); at += q.numel()
    B = Batcher(p, o['seed'] * 100 + rank, o['gold_times'], o['words'], o['ner_times']); source = iter(())
    step, lost, last, moved = 0, 0., time.time(), 0
    if rank == 0:
        opt = torch.optim.AdamW([{'params': [model.emb.weight], 'weight_decay': 0.0}, {'params': [q for q in params if q is not model.emb.weight], 'weight_decay': 0.02}], lr=o['lr'], betas=(.9, .98), fused=True)
        ema = {k: v.clone() for k, v in model.state_dict().items()}; syn, ner = dev_rows()
    while True:
        batch = next(source, None)
        if batch is None: source = B.epoch(o['share']); batch = next(source)
        ids, live, lab, w = batch; model.train(); model.zero_grad()
        with torch.autocast('cpu', torch.bfloat16): loss = model.loss(ids, live, lab, w)
        loss.backward(); counter[rank] += int(live.sum())
        for q, (i, j) in zip(params, slices): G[rank, i:j] = q.grad.flatten()
        barrier.wait()
        if rank == 0:
            g = G.mean(0) if W > 1 else G[0]
            for q, (i, j) in zip(params, slices): q.grad = g[i:j].view_as(q)
            nn.utils.clip_grad_norm_(params, 2.0)
            if os.path.exists(o['control']):                  # a person says when to run down, and over how many steps
                o['stable'], o['decay'] = step, int(open(o['control']).read()); os.remove(o['control']); print('DECAY from', step, 'over', o['decay'], flush=True)
            for x in opt.param_groups: x['lr'] = o['lr'] * rate(step, o)
            opt.step()
            with torch.no_grad():
                model.emb.weight[ROWS] = 0
                if step % 3 == 0:
                    d = min(.995, (1 + step / 3) / (10 + step / 3))
                    for k, v in model.state_dict().items(): ema[k].lerp_(v, 1 - d)
            if step + 1 >= o['stable'] + o['decay']: stop[0] = 1
        step += 1; barrier.wait()
        if rank == 0:
            lost += loss.item()
            if step % 50 == 0:
                seen = int(counter.sum()); print(f'{step} steps {seen/1e6:.2f} M words {seen/(time.time()-t0):.0f}/s loss {lost/50:.3f} lr {opt.param_groups[0]["lr"]:.5f}', flush=True); lost = 0.
            if time.time() - last > o['every'] or stop[0]:
                last = time.time(); torch.save({'names': names, 'weights': ema, 'step': step}, out + '.tmp'); os.rename(out + '.tmp', out)
                if o['every'] < 10000:
                    probe = Student(*model.sizes); probe.load_state_dict(ema); evaluate(probe, names, syn[::12], ner[::12], f'  sample at {step}')
                if not stop[0]: torch.save({'raw': model.state_dict(), 'opt': opt.state_dict(), 'step': step}, out + '.state')
        if stop[0]: break

def main(folder, out, gold_only=0, seed=1, lr=2e-3, words=3072, init=None, share=1.0, most=10**9, gold_times=2, ner_times=2, every=420, workers=2, stable=10**9, decay=1000, final=1, rows=1):
    torch.manual_seed(seed); p = load(folder, gold_only, most)
    for k in ('cache', 'f', 'g'): setattr(p, k, None)
    model = Student(len(p.names['upos']), len(p.names['xpos']), len(p.names['rel']), len(BIO))
    if rows: model.emb.weight.data[:ROWS] = torch.load(WORK / 'rows.pt'); nn.init.normal_(model.emb.weight.data[BASE['shape']:ROWS], std=.15)
    if init: x = torch.load(init, weights_only=False); fit(model, x.get('raw') or x['weights'])
    n = sum(q.numel() for q in model.parameters()); print(n, 'parameters', flush=True)
    import torch.multiprocessing as mp
    ctx = mp.get_context('fork'); model.share_memory()
    G = torch.zeros(workers, n).share_memory_(); counter = torch.zeros(workers, dtype=torch.long).share_memory_(); stop = torch.zeros(1, dtype=torch.long).share_memory_()
    o = dict(seed=seed, lr=lr, words=words, share=share, gold_times=gold_times, ner_times=ner_times, every=every, stable=stable, decay=decay, control=out + '.decay')
    t0, barrier = time.time(), ctx.Barrier(workers)
    ps = [ctx.Process(target=work, args=(r, model, p, o, t0, out, G, barrier, stop, counter)) for r in range(1, workers)]
    for q in ps: q.start()
    work(0, model, p, o, t0, out, G, barrier, stop, counter)
    for q in ps: q.join()
    if final:
        syn, ner = dev_rows(); model.load_state_dict(torch.load(out, weights_only=False)['weights']); evaluate(model, p.names, syn, ner, 'FINAL')

if __name__ == '__main__':
    a, o = sys.argv[1:], {}
    for k, v in zip(a[::2], a[1::2]): o[k[2:]] = int(v) if v.isdigit() else float(v) if v.replace('.', '').isdigit() else v
    main(WORK / 'silver', str(WORK / 'student.pt'), **o)
