"""The student in integers: WORK/student.pt to src/language/generated/{weights,shape}.ts.

usage: python export.py
"""
import base64, numpy as np, torch
import torch.nn.functional as F
from features import SIZES, BASE, ROWS
from data import load
from student import Student, Batcher, GAPS, SIDES, E, D, BUCKETS
from paths import GENERATED, WORK
from teacher import BIO
ALPHABET = ''.join(chr(c) for c in range(33, 127) if c not in (39, 92))     # 92 letters: -46 .. 45
NAMES = dict(word='word', suf2='suffix2', suf3='suffix3', suf4='suffix4', pre2='prefix2', pre3='prefix3', shape='shape', glue='glued')
HALF = 45
OUTSIDE = 0.8        # for no name: silver and dispatches of 1996 find more names than there are elsewhere; measured on dev
def pad8(n): return (n + 7) // 8 * 8
def main(path, folder, out):
    saved = torch.load(path, weights_only=False); names = saved['names']
    m = Student(len(names['upos']), len(names['xpos']), len(names['rel']), len(BIO)); m.load_state_dict(saved['weights']); m.eval()
    w = {k: v.double().numpy() for k, v in saved['weights'].items()}
    emb = w['emb.weight'][:ROWS]; w['names.bias'] = w['names.bias'] + OUTSIDE * (np.arange(len(BIO)) == 0)
    cands = [np.percentile(np.abs(emb), p) / HALF for p in (99, 99.5, 99.8, 99.95, 99.99)]
    errs = [np.mean((emb - np.clip(np.round(emb / s), -HALF, HALF) * s) ** 2) for s in cands]
    step = cands[int(np.argmin(errs))]; print('step', step, 'std', emb.std(), 'rel err', min(errs) ** .5 / emb.std(), 'max', np.abs(emb).max())
    q = np.clip(np.round(emb / step), -HALF, HALF).astype(int)
    letters = np.frombuffer(ALPHABET.encode(), np.uint8)[q + 46].tobytes().decode()
    # activations: how large on training text
    p = load(folder, True); B = Batcher(p, 5); stats = {}
    with torch.no_grad():
        for n, (ids, live, lab, _) in enumerate(B.epoch()):
            h = m.encode(ids, live); s, dp, hd = m.arcs(h, live); qq, kk = m.q(dp), m.k(hd)
            for k, v in dict(stream=h, dep=dp, head=hd, q=qq, k=kk, near=m.near(qq), tags=torch.cat(m.tag(h), -1), names=F.relu(m.near_names(torch.cat([F.pad(h, (0, 0, 1, 1))[:, :h.shape[1]], h, F.pad(h, (0, 0, 1, 1))[:, 2:]], -1))), rd=m.rd(dp), rh=m.rh(hd)).items():
                stats[k] = max(stats.get(k, 0), float(v[live].abs().max()))
            if n > 30: break
    print(stats)
    two = lambda x: 2.0 ** np.floor(np.log2(14000 / x))
    SE, S, SP, ST, SR = 1 / step, min(two(stats['stream']), 1024), min(two(max(stats['dep'], stats['head'])), 1024), min(two(stats['tags']), 512), min(two(max(stats['rd'], stats['rh'])), 1024)
    SQ = min(two(max(stats['q'], stats['k'])), 1024); SN = SQ * SQ / 256
    while SN * stats['near'] > 16000: SQ /= 2; SN = SQ * SQ / 256
    print(dict(S=S, SP=SP, ST=ST, SR=SR, SQ=SQ, SN=SN))
    layers = [(f'convolution{i}', w[f'convs.{i}.weight'], w[f'convs.{i}.bias'], 2 if SIDES[i] else 3, SE if i == 0 else S, S) for i in range(len(GAPS))]
    one = lambda name, key, sx, sy: (name, w[key + '.weight'], w.get(key + '.bias', np.zeros(len(w[key + '.weight']))), 1, sx, sy)
    SM = min(two(stats['names']), 1024)
    layers += [one('tags', 'tags', S, ST), ('nameHidden', w['near_names.weight'], w['near_names.bias'], 3, S, SM), one('name', 'names', SM, ST), one('dependent', 'dep', S, SP), one('head', 'head', S, SP), one('query', 'q', SP, SQ), one('key', 'k', SP, SQ), one('near', 'near', SQ, SN),
               one('relationDependent', 'rd', SP, SR), one('relationHead', 'rh', SP, SR), one('relation', 'rel', SR, 512)]
    blob, numbers, sizes = [], [], {}
    for name, W, b, taps, sx, sy in layers:
        o, wd = W.shape[0], W.shape[1] // taps; po = pad8(o)
        wq = 127 / np.maximum(np.abs(W).max(1), 1e-6); iw = np.round(W * wq[:, None]).astype(int)
        full = np.zeros((po, taps, wd // 2, 2), int); full[:o] = iw.reshape(o, taps, wd // 2, 2)
        blob.append(full.reshape(po // 8, 8, taps, wd // 2, 2).transpose(0, 2, 3, 1, 4).astype(np.int8).tobytes())
        bias = np.zeros(po, np.int32); bias[:o] = np.clip(np.round(b * wq * sx), -2**29, 2**29)
        scale = np.zeros(po, np.float32); scale[:o] = sy / (wq * sx)
        numbers += [bias.tobytes(), scale.tobytes()]; sizes[name] = dict(taps=taps, width=wd, outs=po)
    numbers.append(np.round(w['root'] * SR).astype(np.int32).tobytes())
    head = '// Made by tools/train/language/export.py; do not edit. Sources, licences and accuracy: docs/MODEL-CARD.md.\n'
    # V8 reads many short strings faster than a long one.
    pieces = lambda text: ''.join(f"  '{text[at:at + 65536]}',\n" for at in range(0, len(text), 65536))
    b64 = lambda parts: base64.b64encode(b''.join(parts)).decode()
    open(f'{out}/weights.ts', 'w').write(head + '/** One letter a weight, in pieces. */\nexport const EMBEDDING: readonly string[] = [\n' + pieces(letters) + "]\n/** Weights of the layers, a byte each, in base64. */\nexport const LAYERS =\n  '" + b64(blob)
        + "'\n/** Biases and scales of the layers, in base64. */\nexport const BIASES =\n  '" + b64(numbers) + "'\n")
    lst = lambda v: '[' + ', '.join("'" + x.replace("'", "\\'") + "'" for x in v) + ']'
    rows = ''.join(f"  {NAMES[k]}: {{ first: {BASE[k]}, count: {v} }},\n" for k, v in SIZES.items())
    ls = ''.join(f"  {k}: {{ taps: {v['taps']}, width: {v['width']}, outs: {v['outs']} }},\n" for k, v in sizes.items())
    open(f'{out}/shape.ts', 'w').write(head + f'''/** Rows of the embedding table, by what is hashed. */
export const ROWS = {{
{rows}}} as const
export const TABLE_ROWS = {ROWS}
/** Numbers in a row of the table. */
export const WIDTH = {E}
/** Numbers of a word between convolutions. */
export const CHANNELS = {D}
/** How far the side taps of each convolution reach. */
export const GAPS: readonly number[] = [{', '.join(map(str, GAPS))}]
/** Steps of distance between a word and its head, the root's place last. */
export const PLACES = {BUCKETS}
/** Layers in the order in which their weights are written. */
export const LAYER_SIZES = {{
{ls}}} as const
/** Universal parts of speech: https://universaldependencies.org/u/pos/ */
export const UPOS: readonly string[] = {lst(names['upos'])}
/** Penn Treebank tags, as the English treebanks of UD have them. */
export const XPOS: readonly string[] = {lst(names['xpos'])}
/** Dependency relations: https://universaldependencies.org/u/dep/ */
export const DEPREL: readonly string[] = {lst(names['rel'])}
/** Entity tags: O outside a name, then B- and I- of each kind. */
export const ENTITY_TAGS: readonly string[] = {lst(BIO)}
''')
if __name__ == '__main__': main(WORK / 'student.pt', WORK / 'silver', GENERATED)
