"""The attribution network in integers: WORK/network.pt to src/attribution/generated/{weights,shape}.ts.

usage: python export.py
"""
import base64, numpy as np, torch
from network import BYTE, E, GAPS, SIDES, Net, load, tensors
from paths import GENERATED, WORK
ALPHABET = ''.join(chr(c) for c in range(33, 127) if c not in (39, 92))     # 92 letters: -46 .. 45
HALF = 45
NEVER = -2 ** 20
def pad8(n): return (n + 7) // 8 * 8

def main():
    weights = torch.load(WORK / 'network.pt'); rows = len(weights['emb.weight']) - 1
    net = Net(rows); net.load_state_dict(weights); net.eval(); w = {k: v.double().numpy() for k, v in weights.items()}
    largest = {}                                                            # activations, on training text
    def see(name, x): largest[name] = max(largest.get(name, 0), float(x.abs().max()))
    with torch.no_grad():
        for d in load('train')[:60]: net.emit(*tensors([(d, 0, d['n'])], rows)[:5], see=see)
    power = lambda x: 2. ** np.floor(np.log2(14000 / x))
    S, ST = min(power(max(largest['stream'], largest['own'])), 1024), min(power(largest['out']), 256); print(largest, S, ST)
    emb = w['emb.weight'][:rows]
    steps = [np.percentile(np.abs(emb), p) / HALF for p in (99, 99.5, 99.8, 99.95, 99.99)]
    step = min(steps, key=lambda s: np.mean((emb - np.clip(np.round(emb / s), -HALF, HALF) * s) ** 2))
    letters = np.frombuffer(ALPHABET.encode(), np.uint8)[np.clip(np.round(emb / step), -HALF, HALF).astype(int) + 46].tobytes().decode()
    none = np.zeros(len(w['root']))
    layers = [('own', 'own', w['own.bias'], 1, 1 / BYTE, S), ('above', 'up', none, 1, 1 / BYTE, S), ('project', 'proj', none, 1, 1 / step, S)]
    layers += [(f'convolution{i}', f'convs.{i}', w[f'convs.{i}.bias'], 2 if SIDES[i] else 3, S, S) for i in range(len(GAPS))]
    layers += [('out', 'out', w['out.bias'], 1, S, ST)]
    blob, numbers, sizes = [], [], ''
    for name, key, b, taps, sx, sy in layers:
        W = w[key + '.weight']; o, wd = W.shape[0], W.shape[1] // taps; po = pad8(o)
        wq = 127 / np.maximum(np.abs(W).max(1), 1e-6); full = np.zeros((po, taps, wd // 2, 2), int)
        full[:o] = np.round(W * wq[:, None]).astype(int).reshape(o, taps, wd // 2, 2)
        blob.append(full.reshape(po // 8, 8, taps, wd // 2, 2).transpose(0, 2, 3, 1, 4).astype(np.int8).tobytes())
        bias = np.zeros(po, np.int32); bias[:o] = np.clip(np.round(b * wq * sx), -2**29, 2**29)
        scale = np.zeros(po, np.float32); scale[:o] = sy / (wq * sx)
        numbers += [bias.tobytes(), scale.tobytes()]; sizes += f'  {name}: {{ taps: {taps}, width: {wd}, outs: {po} }},\n'
    numbers.append(np.round(w['root'] * S).astype(np.int32).tobytes())
    head = '// Made by tools/train/attribution/export.py; do not edit. Sources, licences and accuracy: docs/MODEL-CARD.md.\n'
    # V8 reads many short strings faster than a long one.
    pieces = lambda text: ''.join(f"  '{text[at:at + 65536]}',\n" for at in range(0, len(text), 65536))
    b64 = lambda parts: base64.b64encode(b''.join(parts)).decode()
    (GENERATED / 'weights.ts').write_text(f"{head}/** One letter a weight, in pieces. */\nexport const EMBEDDING: readonly string[] = [\n{pieces(letters)}]\n/** Weights of the layers, a byte each, in base64. */\nexport const LAYERS =\n  '{b64(blob)}'\n/** Biases and scales of the layers, in base64. */\nexport const BIASES =\n  '{b64(numbers)}'\n")
    T = np.where(w['ban'] < 0, NEVER, np.round(w['next'] * ST)).astype(int)
    start = np.round(w['start'] * ST).astype(int); start[[2, 4, 6]] = NEVER
    (GENERATED / 'shape.ts').write_text(head + f'''/** How far the side taps of each convolution reach. */
export const GAPS: readonly number[] = [{', '.join(map(str, GAPS))}]
/** Layers in the order in which their weights are written. */
export const LAYER_SIZES = {{
{sizes}}} as const
/** Scores are logits by this. */
export const SCORE_SCALE = {int(ST)}
/** Score of the first word's tag: O, then B- and I- of source, cue and content. */
export const START: readonly number[] = [{', '.join(map(str, start))}]
/** Score of each tag behind each tag, those that cannot follow far below all others. */
export const TRANSITIONS: readonly number[] = [
''' + ''.join('  ' + ', '.join(map(str, r)) + ',\n' for r in T) + ']\n')

if __name__ == '__main__': main()
