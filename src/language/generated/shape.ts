// Made by tools/train/language/export.py; do not edit. Sources, licences and accuracy: docs/MODEL-CARD.md.
/** Rows of the embedding table, by what is hashed. */
export const ROWS = {
  word: { first: 0, count: 32768 },
  suffix2: { first: 32768, count: 1024 },
  suffix3: { first: 33792, count: 4096 },
  suffix4: { first: 37888, count: 6144 },
  prefix2: { first: 44032, count: 1024 },
  prefix3: { first: 45056, count: 4096 },
  shape: { first: 49152, count: 512 },
  glued: { first: 49664, count: 2 },
} as const
export const TABLE_ROWS = 49666
/** Numbers in a row of the table. */
export const WIDTH = 96
/** Numbers of a word between convolutions. */
export const CHANNELS = 128
/** How far the side taps of each convolution reach. */
export const GAPS: readonly number[] = [1, 1, 2, 4, 8]
/** Steps of distance between a word and its head, the root's place last. */
export const PLACES = 41
/** Layers in the order in which their weights are written. */
export const LAYER_SIZES = {
  convolution0: { taps: 3, width: 96, outs: 128 },
  convolution1: { taps: 3, width: 128, outs: 128 },
  convolution2: { taps: 3, width: 128, outs: 128 },
  convolution3: { taps: 2, width: 128, outs: 128 },
  convolution4: { taps: 2, width: 128, outs: 128 },
  tags: { taps: 1, width: 128, outs: 72 },
  nameHidden: { taps: 3, width: 128, outs: 40 },
  name: { taps: 1, width: 40, outs: 16 },
  dependent: { taps: 1, width: 128, outs: 96 },
  head: { taps: 1, width: 128, outs: 96 },
  query: { taps: 1, width: 96, outs: 64 },
  key: { taps: 1, width: 96, outs: 64 },
  near: { taps: 1, width: 64, outs: 48 },
  relationDependent: { taps: 1, width: 96, outs: 64 },
  relationHead: { taps: 1, width: 96, outs: 64 },
  relation: { taps: 1, width: 64, outs: 56 },
} as const
/** Universal parts of speech: https://universaldependencies.org/u/pos/ */
export const UPOS: readonly string[] = ['ADJ', 'ADP', 'ADV', 'AUX', 'CCONJ', 'DET', 'INTJ', 'NOUN', 'NUM', 'PART', 'PRON', 'PROPN', 'PUNCT', 'SCONJ', 'SYM', 'VERB', 'X']
/** Penn Treebank tags, as the English treebanks of UD have them. */
export const XPOS: readonly string[] = ['$', '\'\'', ',', '-LRB-', '-RRB-', '.', ':', 'ADD', 'AFX', 'CC', 'CD', 'DT', 'EX', 'FW', 'GW', 'HYPH', 'IN', 'JJ', 'JJR', 'JJS', 'LS', 'MD', 'NFP', 'NN', 'NNP', 'NNPS', 'NNS', 'PDT', 'POS', 'PRP', 'PRP$', 'RB', 'RBR', 'RBS', 'RP', 'SYM', 'TO', 'UH', 'VB', 'VBD', 'VBG', 'VBN', 'VBP', 'VBZ', 'WDT', 'WP', 'WP$', 'WRB', '``']
/** Dependency relations: https://universaldependencies.org/u/dep/ */
export const DEPREL: readonly string[] = ['acl', 'acl:relcl', 'advcl', 'advcl:relcl', 'advmod', 'amod', 'appos', 'aux', 'aux:pass', 'case', 'cc', 'cc:preconj', 'ccomp', 'compound', 'compound:prt', 'conj', 'cop', 'csubj', 'csubj:outer', 'csubj:pass', 'dep', 'det', 'det:predet', 'discourse', 'dislocated', 'expl', 'fixed', 'flat', 'goeswith', 'iobj', 'list', 'mark', 'nmod', 'nmod:desc', 'nmod:poss', 'nmod:unmarked', 'nsubj', 'nsubj:outer', 'nsubj:pass', 'nummod', 'obj', 'obl', 'obl:agent', 'obl:unmarked', 'orphan', 'parataxis', 'punct', 'reparandum', 'root', 'vocative', 'xcomp']
/** Entity tags: O outside a name, then B- and I- of each kind. */
export const ENTITY_TAGS: readonly string[] = ['O', 'B-person', 'I-person', 'B-organization', 'I-organization', 'B-place', 'I-place', 'B-other', 'I-other']
