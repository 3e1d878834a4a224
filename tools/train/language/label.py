import os; os.environ.setdefault('OMP_NUM_THREADS', '1')
"""The teacher reads: the three best tags, relations and entity tags and the four best heads of every word, with probabilities
in 1/255, for the gold that lacks them and for WORK/silver.txt.

usage: python label.py [--words 2000000] [--part 0 --parts 1]     writes WORK/silver/*.pkl; parts may run side by side
"""
import sys, time, numpy as np, torch, gzip, pickle, os
from encoder import WordPiece, batches, collate
from paths import GOLD as G, WORK
from teacher import Teacher, row, read_treebank, read_entities
torch.set_grad_enabled(False)
def top(p, k):
    v, i = p.topk(k, -1)
    v = v / v.sum(-1, keepdim=True)
    return i.to(torch.uint8).numpy(), (v * 255).round().to(torch.uint8).numpy()
def label(model, rows):
    """rows get 'lab': dict of arrays [n, k, 2]"""
    for g in batches(rows, 6144):
        h, arcs, dr, hr, live = model.states(collate(g))
        heads = arcs[..., :].log_softmax(-1).exp(); am = arcs.argmax(-1)
        hi = heads.topk(min(4, heads.shape[-1]), -1); hv = hi.values / hi.values.sum(-1, keepdim=True)
        hidx, hval = hi.indices.to(torch.uint8).numpy(), (hv * 255).round().to(torch.uint8).numpy()
        out = {}
        for k, s in (('upos', model.upos(h)), ('xpos', model.xpos(h)), ('ner', model.ner(h)), ('rel', model.rels(dr, hr, am))): out[k] = top(s.softmax(-1), 3)
        for b, r in enumerate(g):
            n = r['n']; lab = {k: np.stack([a[b, 1:n+1], p[b, 1:n+1]], -1) for k, (a, p) in out.items()}
            hh = np.zeros((n, 4, 2), np.uint8); kk = hidx.shape[-1]
            hh[:, :kk, 0] = hidx[b, 1:n+1]; hh[:, :kk, 1] = hval[b, 1:n+1]; lab['head'] = hh
            r['lab'] = lab
def slim(rows): return [(r['words'], r['glued'], r['lab']) for r in rows]
if __name__ == '__main__':
    o = dict(zip(sys.argv[1::2], map(int, sys.argv[2::2]))); part, parts = o.get('--part', 0), o.get('--parts', 1); most = o.get('--words', 2000000) // parts
    torch.set_num_threads(1)
    saved, piece = torch.load(WORK / 'teacher.pt', weights_only=True), WordPiece()
    model = Teacher(*(saved['names'][k] for k in ('upos', 'xpos', 'rel'))); model.load_state_dict(saved['weights']); model.eval()
    out = WORK / 'silver'; out.mkdir(parents=True, exist_ok=True); t0 = time.time()
    def dump(x, name): pickle.dump(x, open(f'{out}/{name}.tmp', 'wb')); os.rename(f'{out}/{name}.tmp', f'{out}/{name}')
    if part == 0:
        dump(saved['names'], 'names.pkl'); syn = read_treebank(piece); label(model, syn)
        dump([(r['words'], r['glued'], r['lab'], {k: r[k] for k in ('upos', 'xpos', 'head', 'rel')}) for r in syn], 'gold-syntax.pkl')
    if part == parts - 1:
        ner = read_entities(gzip.open(f'{G}/entities/train.gold.ndjson.gz', 'rt', encoding='utf8'), piece, {'conll'}); label(model, ner)
        dump([(r['words'], r['glued'], r['lab'], {'ner': r['ner']}) for r in ner], 'gold-ner.pkl')
    print('gold', time.time() - t0, flush=True)
    lines = (WORK / 'silver.txt').open(encoding='utf8').read().split('\n'); words = 0; CH = 4000
    for s in range(part * CH, len(lines), parts * CH):
        if os.path.exists(f'{out}/silver-{s:07d}.pkl'): continue
        rows = []
        for l in lines[s:s+CH]:
            w = l.split('\x1f'); r = row([x.lstrip('\x1e') for x in w], [x.startswith('\x1e') for x in w], piece)
            if len(r['ids']) <= 200: rows.append(r)
        label(model, rows); words += sum(r['n'] for r in rows)
        dump(slim(rows), f'silver-{s:07d}.pkl')
        print(s, words, f'{words / (time.time() - t0):.0f} words/s', flush=True)
        if words > most: break
