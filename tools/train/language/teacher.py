"""The teacher: MiniLM with heads for tags, trees (biaffine) and entities, trained on the treebanks and CoNLL-2003.

usage: python teacher.py [--steps N]     writes WORK/teacher.pt; the same bytes each time on the same kind of processor
"""
import gzip, json, random, sys, time
import torch
from torch import nn
import torch.nn.functional as F
from encoder import WordPiece, Encoder, batches, collate, optimizer, pick, quote_state, set_lr, shape
from words import paragraphs
from paths import GOLD as G, WORK
BIO = ['O'] + [b + k for k in ('person', 'organization', 'place', 'other') for b in ('B-', 'I-')]

def row(words, glued, piece):
    r = {'ids': [101], 'shapes': [(0,) * 5], 'first': [0], 'n': len(words), 'words': words, 'glued': glued}
    for w, q, g in zip(words, quote_state(words), glued):
        r['first'].append(len(r['ids'])); ids = piece(w)
        r['ids'] += ids; r['shapes'] += [shape(w, q, g)] * len(ids)
    r['ids'].append(102); r['shapes'].append((0,) * 5)
    return r

def recase(words, how):
    if how == 'upper': return [w.upper() for w in words]
    if how == 'lower': return [w.lower() for w in words]
    return [w[:1].upper() + w[1:] if len(w) > 3 or i == 0 else w for i, w in enumerate(words)]

def reshape_row(r, how):
    ws = recase(r['words'], how)
    sh = [(0,) * 5]
    for j, (w, q, g) in enumerate(zip(ws, quote_state(ws), r['glued'])):
        k = (r['first'][j + 2] if j + 2 < len(r['first']) else len(r['ids']) - 1) - r['first'][j + 1]
        sh += [shape(w, q, g)] * k
    sh.append((0,) * 5)
    return dict(r, shapes=sh)

def read_treebank(piece):
    rows, cur, ok = [], [], True
    for line in gzip.open(f'{G}/syntax/train.conllu.gz', 'rt', encoding='utf8'):
        line = line.rstrip('\n')
        if line.startswith('# licence'): ok = not any(x in line for x in ('NC-SA', 'unstated'))
        if line and line[0] != '#':
            c = line.split('\t')
            if c[0].isdigit(): cur.append(c)
        elif not line and cur:
            if ok:
                glued = [i > 0 and 'SpaceAfter=No' in cur[i - 1][9] for i in range(len(cur))]
                r = row([c[1] for c in cur], glued, piece)
                r.update(upos=[c[3] for c in cur], xpos=[c[4] for c in cur], head=[int(c[6]) for c in cur], rel=[c[7] for c in cur], lemma=[c[2] for c in cur])
                if len(r['ids']) <= 320: rows.append(r)
            cur = []
    return rows

def bio(toks, mentions):
    tags = ['O'] * len(toks)
    for m in mentions:
        ins = [i for i, (s, e) in enumerate(toks) if s < m['end'] and e > m['start']]
        for k, i in enumerate(ins):
            tags[i] = ('I-' if k else 'B-') + m['kind']
    return tags

def utf16map(text):
    at, u = {}, 0
    for i, c in enumerate(text): at[u] = i; u += 2 if ord(c) > 0xffff else 1
    at[u] = len(text); return at

def read_entities(lines, piece, corpora):
    rows = []
    for l in lines:
        d = json.loads(l)
        if d['corpus'] not in corpora or 'mentions' not in d: continue
        at = utf16map(d['text']); ms = [dict(m, start=at[m['start']], end=at[m['end']]) for m in d['mentions']]
        for par in paragraphs(d['text']):
            for s in par:
                r = row([d['text'][a:b] for a, b in s], [i > 0 and s[i - 1][1] == s[i][0] for i in range(len(s))], piece)
                r['ner'] = bio(s, [m for m in ms if m['start'] < s[-1][1] and m['end'] > s[0][0]]); r['corpus'] = d['corpus']
                if len(r['ids']) <= 320: rows.append(r)
    return rows

def read_dev(piece):
    rows = []
    for l in open(f'{G}/syntax/dev.gold.ndjson', encoding='utf8'):
        d = json.loads(l); at = utf16map(d['text'])
        for s in d['sentences']:
            t = s['tokens']
            r = row([d['text'][at[x[0]]:at[x[1]]] for x in t], [i > 0 and t[i - 1][1] == t[i][0] for i in range(len(t))], piece)
            r.update(upos=[x[3] for x in t], xpos=[x[4] for x in t], head=[x[5] for x in t], rel=[x[6] for x in t], genre=d['genre'], lemma=[x[2] for x in t])
            rows.append(r)
    return rows

class Teacher(nn.Module):
    def __init__(self, upos, xpos, rels, d=384, arc=256, rel=96):
        super().__init__()
        self.names = {'upos': upos, 'xpos': xpos, 'rel': rels, 'ner': BIO}
        self.encoder, self.drop = Encoder(), nn.Dropout(0.15)
        self.upos, self.xpos, self.ner = nn.Linear(d, len(upos)), nn.Linear(d, len(xpos)), nn.Linear(d, len(BIO))
        self.dep, self.head = nn.Linear(d, arc + rel), nn.Linear(d, arc + rel)
        self.arc_w = nn.Parameter(torch.randn(arc + 1, arc) * arc ** -0.5 * 0.5)
        self.rel_w = nn.Parameter(torch.randn(len(rels), rel + 1, rel + 1) * 0.05)
        self.split = (arc, rel)
    def states(self, batch):
        ids, shapes, lengths, first, count = batch
        with torch.autocast('cpu', torch.bfloat16):
            h = pick(self.encoder(ids, shapes, lengths), first)
        h = self.drop(h.float())
        live = torch.arange(h.shape[1]) < count[:, None]
        (da, dr), (ha, hr) = (self.drop(F.gelu(f(h))).split(self.split, -1) for f in (self.dep, self.head))
        one = torch.ones_like(da[..., :1])
        arcs = torch.cat([da, one], -1) @ self.arc_w @ ha.transpose(1, 2)
        arcs = arcs.masked_fill(~live[:, None, :], -1e4) - 1e4 * torch.eye(h.shape[1])
        return h, arcs, torch.cat([dr, one], -1), torch.cat([hr, one], -1), live
    def rels(self, dr, hr, heads):
        return torch.einsum('bni,lij,bnj->bnl', dr, self.rel_w, pick(hr, heads))
    def loss(self, batch, gold):
        h, arcs, dr, hr, live = self.states(batch)
        def ce(scores, y):
            m = y >= 0
            return F.cross_entropy(scores[m], y[m]) if m.any() else scores.sum() * 0
        def frac(y): return ((y >= 0).sum() / max(1, live.sum())).item()
        out = 0
        syn, ner = gold['head'], gold['ner']
        if (syn >= 0).any():
            f = frac(syn)
            b = (syn >= 0).any(1)
            out = out + f * (ce(self.upos(h), gold['upos']) + 0.5 * ce(self.xpos(h), gold['xpos']) + 2 * ce(arcs, syn) + ce(self.rels(dr[b], hr[b], syn[b].clamp(min=0)), gold['rel'][b]))
        if (ner >= 0).any(): out = out + 2 * frac(ner) * ce(self.ner(h), ner)
        return out

def evaluate(model, syn, ner):
    model.eval(); c = dict(n=0, u=0, x=0, uas=0, las=0); t0 = time.time()
    N = {k: {x: i for i, x in enumerate(v)} for k, v in model.names.items()}
    base = [x.split(':')[0] for x in model.names['rel']]
    with torch.no_grad():
        for g in batches(syn, 4096):
            h, arcs, dr, hr, live = model.states(collate(g))
            u, x, hd = model.upos(h).argmax(-1), model.xpos(h).argmax(-1), arcs.argmax(-1)
            rl = model.rels(dr, hr, hd).argmax(-1)
            for b, r in enumerate(g):
                for i in range(r['n']):
                    c['n'] += 1; c['u'] += model.names['upos'][u[b, i+1]] == r['upos'][i]; c['x'] += model.names['xpos'][x[b, i+1]] == r['xpos'][i]
                    ok = hd[b, i+1] == r['head'][i]; c['uas'] += int(ok); c['las'] += int(ok and base[rl[b, i+1]] == r['rel'][i].split(':')[0])
        f = {}
        for g in batches(ner, 4096):
            h = model.states(collate(g))[0]; y = model.ner(h).argmax(-1)
            for b, r in enumerate(g):
                p = spans([BIO[y[b, i+1]] for i in range(r['n'])]); q = spans(r['ner']); z = f.setdefault(r['corpus'], [0, 0, 0])
                if r['corpus'] != 'conlldev': p = {a for a in p if a[2] != 'other'}; q = {a for a in q if a[2] != 'other'}
                z[0] += len(p & q); z[1] += len(p); z[2] += len(q)
    print('   dev UPOS %.2f XPOS %.2f UAS %.2f LAS %.2f' % tuple(100 * c[k] / c['n'] for k in ('u', 'x', 'uas', 'las')),
          'NER', {k: round(200 * z[0] / max(1, z[1] + z[2]), 2) for k, z in f.items()}, '(%.0f s)' % (time.time() - t0), flush=True)

def spans(tags):
    out, cur = set(), None
    for i, t in enumerate(tags + ['O']):
        if cur and (t[0] != 'I' or t[2:] != cur[1]): out.add((cur[0], i, cur[1])); cur = None
        if t[0] == 'B' or (t[0] == 'I' and not cur): cur = (i, t[2:])
    return out

def train(path, limit, epochs=9, pieces_a_batch=1536, lr=2e-4):
    torch.set_num_threads(2); torch.use_deterministic_algorithms(True); torch.manual_seed(1); rng = random.Random(1); piece = WordPiece()
    syn = read_treebank(piece); names = {k: sorted({x for r in syn for x in r[k]}) for k in ('upos', 'xpos', 'rel')}
    ner = read_entities(gzip.open(f'{G}/entities/train.gold.ndjson.gz', 'rt', encoding='utf8'), piece, {'conll'})
    dev = read_dev(piece); devn = read_entities(open(f'{G}/entities/dev.gold.ndjson', encoding='utf8'), piece, {'conlldev', 'ieer', 'unerewt'})
    num = {k: {x: i for i, x in enumerate(v)} for k, v in names.items()}; num['ner'] = {x: i for i, x in enumerate(BIO)}
    for r in syn + ner:
        n = r['n']
        r['y'] = {k: torch.tensor([-100] + ([num[k][x] for x in r[k]] if k in r else [-100] * n)) for k in num}
        r['y']['head'] = torch.tensor([-100] + (r['head'] if 'head' in r else [-100] * n))
    rows = syn + ner
    print(len(syn), sum(r['n'] for r in syn), 'words;', len(ner), sum(r['n'] for r in ner), 'ner words;', sum(len(r['ids']) for r in rows), 'pieces; dev ner', len(devn), flush=True)
    model = Teacher(names['upos'], names['xpos'], names['rel']); model.encoder.load_pretrained()
    opt, began, steps = optimizer(model, model.encoder, lr, 1e-3), time.time(), 0
    for epoch in range(epochs):
        model.train(); todo, lost, done = batches(rows, pieces_a_batch, rng), 0.0, 0
        for i, group in enumerate(todo):
            done = steps / limit
            if done >= 1: break
            set_lr(opt, done)
            how = [rng.random() for _ in group]
            group = [reshape_row(r, 'upper' if a < .06 else 'title' if a < .10 else 'lower') if a < .12 else r for r, a in zip(group, how)]
            gold = {k: nn.utils.rnn.pad_sequence([r['y'][k] for r in group], True, -100) for k in ('upos', 'xpos', 'head', 'rel', 'ner')}
            loss = model.loss(collate(group), gold)
            opt.zero_grad(); loss.backward(); nn.utils.clip_grad_norm_(model.parameters(), 1.0); opt.step()
            lost += loss.item(); steps += 1
            if steps % 50 == 0: print(f'  {steps} steps of {len(todo)} an epoch, {time.time()-began:.0f} s, loss {loss.item():.3f}', flush=True)
        torch.save({'names': model.names, 'weights': model.state_dict()}, path)
        print(f'epoch {epoch+1}: {steps} steps {(time.time()-began)/60:.1f} min loss {lost/max(1,i+1):.3f}', flush=True)
        evaluate(model, dev if done >= 1 else dev[::6], devn if done >= 1 else devn[::6])
        if done >= 1: break

if __name__ == '__main__':
    WORK.mkdir(parents=True, exist_ok=True)
    # Two passes and a little, as the teacher had them whose labels the network learned from.
    train(WORK / 'teacher.pt', int(sys.argv[2]) if len(sys.argv) > 2 else 1016)
