"""Two wide networks learn from annotated articles; rows of tags drawn from what both believe of unlabelled news, and the articles, teach the small one.

usage: python train.py [--passes 7 --teacher_passes 12 --gold_times 2]      reads WORK/{train,silver}.{json,bin}, writes WORK/network.pt
"""
import sys, numpy as np, torch
from network import Net, load, tensors, train
from paths import WORK

def draw(e, T, start, rng, times):
    """rows of tags drawn from a CRF: forward filtering, backward sampling"""
    n, k = e.shape; a = np.zeros((n, k)); a[0] = start + e[0]; M = np.exp(T)
    for i in range(1, n):
        top = a[i - 1].max(); a[i] = np.log(np.maximum(np.exp(a[i - 1] - top) @ M, 1e-30)) + top + e[i]
    out, chance = np.zeros((times, n), np.int8), rng.random((n, times))
    for s in range(times):
        for i in range(n - 1, -1, -1):
            v = a[i] if i == n - 1 else a[i] + T[:, out[s, i + 1]]
            p = np.cumsum(np.exp(v - v.max())); out[s, i] = min(k - 1, int(np.searchsorted(p / p[-1], chance[i, s])))
    return out

@torch.no_grad()
def label(nets, docs, times=3):
    rng = np.random.default_rng(1); T = sum((n.next + n.ban).numpy() for n in nets) / len(nets)
    start = sum(n.start.numpy() for n in nets) / len(nets) + np.array([0, 0, -1e4, 0, -1e4, 0, -1e4])
    for d in docs:
        own, up, isroot, rows, live, _ = tensors([(d, 0, d['n'])], nets[0].rows)
        d['samples'] = draw(sum(n.emit(own, up, isroot, rows, live)[0].numpy() for n in nets) / len(nets), T, start, rng, times)

def main(passes=7, teacher_passes=12, gold_times=2):
    rows = int(open(WORK / 'rows').read()); gold, silver, teachers = load('train'), load('silver'), []
    for seed in (1, 2):
        torch.manual_seed(seed); teachers.append(train(Net(rows, 144, 96, .2), gold, [], teacher_passes, 1, seed, hide=.06, name=f'teacher {seed}'))
    label(teachers, silver); torch.manual_seed(1)
    torch.save(train(Net(rows), gold, silver, passes, gold_times, 1, name='student').state_dict(), WORK / 'network.pt')

if __name__ == '__main__':
    a = sys.argv[1:]; main(**{a[i][2:]: int(a[i + 1]) for i in range(0, len(a), 2)})
