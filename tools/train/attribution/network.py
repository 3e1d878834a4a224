"""The attribution network and its texts: what the language network made of a word and of its head, its own rows, convolutions, a CRF."""
import json, random, numpy as np, torch
from torch import nn
import torch.nn.functional as F
from paths import WORK
torch.set_num_threads(1)
ROLES = ('source', 'cue', 'content'); TAGS = ['O'] + [b + r for r in ROLES for b in ('B-', 'I-')]
CHANNELS, ROWS_A_WORD = 128, 6
GAPS, SIDES = (1, 2, 4, 8, 16, 1), (0, 0, 1, 1, 1, 0)      # SIDES 1: no tap in the middle, which the residual carries on anyway
H, E = 96, 64
BYTE = 32 / 200.                                           # what a step of the encoder's bytes is to the network
CROP, BATCH = 224, 24

def load(name):
    """dispatches as features.ts wrote them"""
    docs, at = [], 0
    encoded = np.memmap(WORK / f'{name}.bin', np.uint8, 'r').reshape(-1, CHANNELS)
    for line in open(WORK / f'{name}.json', encoding='utf8'):
        d = json.loads(line); n = len(d['start']); start, end = np.array(d['start']), np.array(d['end'])
        tag = np.zeros(n, np.int64)
        for a in d['gold'] or []:
            for role in ROLES:
                for s in (a[role] or {'spans': []})['spans']:
                    i, j = np.searchsorted(end, s['start'], 'right'), np.searchsorted(start, s['end'])
                    if j > i: tag[i:j] = TAGS.index('I-' + role); tag[i] = TAGS.index('B-' + role)
        docs.append(dict(id=d['id'], n=n, rows=np.array(d['rows'], np.int64).reshape(n, ROWS_A_WORD), head=np.array(d['head']), encoded=encoded[at:at + n], tag=tag))
        at += n
    return docs

class Net(nn.Module):
    def __init__(self, rows, h=H, e=E, drop=.15):
        super().__init__()
        self.rows, self.drop = rows, nn.Dropout(drop)
        self.own, self.up, self.root = nn.Linear(CHANNELS, h), nn.Linear(CHANNELS, h, bias=False), nn.Parameter(torch.zeros(h))
        self.emb, self.proj = nn.Embedding(rows + 1, e), nn.Linear(e, h, bias=False)
        nn.init.normal_(self.emb.weight, std=.25); self.emb.weight.data[rows] = 0
        self.convs = nn.ModuleList(nn.Linear((2 if s else 3) * h, h) for s in SIDES)
        for c in self.convs: nn.init.normal_(c.weight, std=.7 * (1 / c.in_features) ** .5); nn.init.zeros_(c.bias)
        k = len(TAGS); self.out = nn.Linear(h, k)
        self.next, self.start = nn.Parameter(torch.zeros(k, k)), nn.Parameter(torch.zeros(k))
        ban = torch.zeros(k, k)                            # I-x only after B-x or I-x
        for j, t in enumerate(TAGS):
            if t[0] == 'I': ban[[i for i, u in enumerate(TAGS) if u[2:] != t[2:] or u == 'O'], j] = -1e4
        self.register_buffer('ban', ban)
    def emit(self, own, up, isroot, rows, live, see=lambda name, x: None):
        b, n, _ = own.shape; m = live[..., None].float()
        o, u = self.own(self.drop(own * BYTE)), self.up(self.drop(up * BYTE)); see('own', o); see('own', u); see('own', self.root)
        x = F.relu(o + torch.where(isroot[..., None], self.root, u))
        x = x + self.proj(self.drop(F.embedding_bag(rows.reshape(b * n, -1), self.emb.weight, mode='sum').view(b, n, -1)))
        x = x * m; see('stream', x)
        for c, g, s in zip(self.convs, GAPS, SIDES):
            p = F.pad(self.drop(x), (0, 0, g, g))
            x = F.relu(x + c(torch.cat([p[:, :n], p[:, 2 * g:]] if s else [p[:, :n], p[:, g:g + n], p[:, 2 * g:]], -1))) * m; see('stream', x)
        y = self.out(self.drop(x)).float(); see('out', y)
        return y
    def loss(self, e, gold, live):
        T = self.next + self.ban; M = T.exp()
        right = e.gather(2, gold[..., None])[..., 0] + F.pad(T[gold[:, :-1], gold[:, 1:]], (1, 0))
        a = self.start + e[:, 0]
        for i in range(1, e.shape[1]):
            top = a.max(1, keepdim=True).values
            a = torch.where(live[:, i, None], ((a - top).exp() @ M).clamp(min=1e-30).log() + top + e[:, i], a)
        return (torch.logsumexp(a, 1).sum() - (right * live).sum()) / live.sum()

def crops(doc, rng):
    at = -rng.randint(0, CROP - 40)
    while at < doc['n']:
        if at + CROP > 0: yield doc, max(0, at), min(doc['n'], at + CROP)
        at += CROP

def tensors(crops, pad):
    b, n = len(crops), max(j - i for _, i, j in crops)
    own, up = np.zeros((b, n, CHANNELS), np.float32), np.zeros((b, n, CHANNELS), np.float32)
    isroot, live, rows, y = np.zeros((b, n), bool), np.zeros((b, n), bool), np.full((b, n, ROWS_A_WORD), pad), np.zeros((b, n), np.int64)
    for k, (d, i, j) in enumerate(crops):
        m, head = j - i, d['head'][i:j]
        own[k, :m], up[k, :m], isroot[k, :m], live[k, :m] = d['encoded'][i:j], d['encoded'][np.maximum(head, 0)], head < 0, True
        rows[k, :m], y[k, :m] = d['rows'][i:j], d['tag'][i:j]
    first = y[:, 0]; y[:, 0] = np.where((first > 0) & (first % 2 == 0), first - 1, first)       # a crop may begin inside a piece
    return [torch.from_numpy(x) for x in (own, up, isroot, rows, live, y)]

def train(net, gold, silver, passes, gold_times, seed, lr=2.5e-3, hide=.05, name=''):
    """The average of the weights on the way. Silver texts bring several rows of tags (`samples`), one a pass."""
    torch.manual_seed(seed); rng = random.Random(seed); pad = net.rows; step, total = 0, None
    mean = {k: v.clone() for k, v in net.state_dict().items()}
    opt = torch.optim.AdamW(net.parameters(), lr=lr, weight_decay=.02, fused=True); net.train()
    for p in range(passes):
        for d in silver: d['tag'] = d['samples'][p % len(d['samples'])].astype(np.int64)
        todo = [c for _ in range(gold_times) for d in gold for c in crops(d, rng)] + [c for d in silver for c in crops(d, rng)]
        rng.shuffle(todo); lost = 0.; steps = (len(todo) + BATCH - 1) // BATCH; total = total or steps * passes
        for i in range(0, len(todo), BATCH):
            own, up, isroot, rows, live, y = tensors(todo[i:i + BATCH], pad)
            rows[..., 0][torch.rand(rows.shape[:2]) < hide] = pad          # unknown words
            for g in opt.param_groups: g['lr'] = lr * min(1, (step + 1) / 100) * min(1, max(.01, 1.5 * (1 - step / total)))
            with torch.autocast('cpu', torch.bfloat16): e = net.emit(own, up, isroot, rows, live)
            loss = net.loss(e, y, live); opt.zero_grad(); loss.backward(); nn.utils.clip_grad_norm_(net.parameters(), 1.); opt.step(); lost += loss.item()
            if step % 4 == 0:
                with torch.no_grad():
                    for k, v in net.state_dict().items(): mean[k].lerp_(v, 1 - min(.99, (1 + step / 4) / (10 + step / 4)))
            step += 1
        print(name, 'pass', p + 1, 'of', passes, 'loss', round(lost / steps, 4), flush=True)
    net.load_state_dict(mean); net.eval()
    return net
