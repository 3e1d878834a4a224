"""First rows of the table, from the word pieces of the encoder: every frequent word of the news as the sum of its rows, by least
squares, so that endings and beginnings learn to stand in for words never seen.

usage: python rows.py     writes WORK/rows.pt
"""
import os; os.environ.setdefault('OMP_NUM_THREADS', '1')
import collections, time, torch
from encoder import WordPiece, read_safetensors, weights_dir
from features import ROWS, features
from paths import WORK
torch.manual_seed(1); torch.set_num_threads(1)
count = collections.Counter()
for line in (WORK / 'silver.txt').open(encoding='utf8'): count.update(w.lstrip('\x1e').lower() for w in line.rstrip('\n').split('\x1f'))
vocab = sorted(w for w, n in count.items() if n >= 3 or n >= 2 and w.isalpha())
print(len(count), len(vocab), flush=True)
piece, table = WordPiece(), read_safetensors(weights_dir() / 'model.safetensors')['embeddings.word_embeddings.weight']
V = torch.stack([table[piece(w)].mean(0) for w in vocab]); F = torch.tensor([features(w)[:7] for w in vocab])
f = torch.tensor([float(count[w]) for w in vocab])
V = V - (V * f[:, None].sqrt()).sum(0) / f.sqrt().sum()
top = torch.topk(f, 20000).indices; _, S, D = torch.pca_lowrank(V[top], 96, center=False, niter=3)
Y = V @ D; Y = Y / Y.std(0).clamp(min=1e-6) * (S / S[0]).pow(.5); Y = Y / Y.std() * .35
T = torch.nn.Parameter(torch.randn(ROWS, 96) * .02); opt = torch.optim.Adam([T], lr=2e-2); w = f.sqrt().clamp(max=60); w = w / w.mean(); t = time.time()
steps = 500
for s in range(steps):
    i = torch.randint(0, len(vocab), (8192,)); p = T[F[i]]
    keep = torch.rand(8192, 1) > .25                       # as if a word were unknown: its ends alone
    x = p[:, 2:].sum(1) + torch.where(keep, p[:, :2].sum(1), torch.zeros(1))
    e = ((x - Y[i]) ** 2).mean(1); loss = (e * w[i]).mean() + 1e-4 * (T ** 2).sum() / ROWS
    opt.zero_grad(); loss.backward(); opt.param_groups[0]['lr'] = 2e-2 * (1 - s / steps) + 1e-4; opt.step()
    if s % 50 == 0: print(s, float(loss), f'{time.time()-t:.0f}', flush=True)
with torch.no_grad(): x = T[F].sum(1); print('left', float((((x - Y) ** 2).mean(1) * w).mean() / ((Y ** 2).mean(1) * w).mean()), 'row std', float(T.std()))
torch.save(T.detach(), WORK / 'rows.pt')
