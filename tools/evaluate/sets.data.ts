/** The gold sets: which input goes to which scorer, and the figures that stand for the set. Seventeen entries. */

/** A gold set and how it is scored. */
export interface GoldSet {
  /** Folder in the gold folder. */
  readonly folder: string
  /** Name in the table, where a folder is scored twice. */
  readonly name: string
  /** `lines`: predictions of INPUT; `facts`: a folder of texts with facts; `claims`: predictions of `wirecopy verify`. */
  readonly kind: 'lines' | 'facts' | 'claims'
  /** Input without `.ndjson`; `HALF` stands for `dev` or another half. */
  readonly input: string
  readonly scorer: string
  /** Gold file for the scorer; null for its default. */
  readonly gold: string | null
  /** Shown figures: label and path into the scorer's JSON. Shares of 1 are shown as percents. */
  readonly figures: readonly (readonly [label: string, path: string])[]
  /** Whether the scorer gives shares of 1, not percents. */
  readonly isShare: boolean
  /** Whether the scorer reads a dispatch that `flatten` has made. */
  readonly isFlat?: boolean
}

const LINES = { kind: 'lines', input: 'HALF', scorer: 'score.mjs', gold: 'HALF.gold.ndjson' } as const

const POLNEAR = [
  ['source pieces F1', 'pieces.source.f1'],
  ['cue pieces F1', 'pieces.cue.f1'],
  ['content pieces F1', 'pieces.content.f1'],
  ['source+cue+content', 'attributions.all.triple.f1'],
  ['direct', 'attributions.direct.triple.f1'],
  ['indirect', 'attributions.indirect.triple.f1'],
  ['mixed', 'attributions.mixed.triple.f1'],
  ['quotes P', 'quotes.precisionUnattributedToo'],
  ['quotes R', 'quotes.recall'],
  ['speakers', 'quotes.speakerEndToEnd'],
] as const

const EVENTS = [
  ['type F1', 'events.plover.f1'],
  ['root F1', 'events.root.f1'],
  ['type+actors F1', 'events.triple.f1'],
] as const

/** All sets, in the order of the flow. */
export const GOLD_SETS: readonly GoldSet[] = [
  {
    ...LINES,
    folder: 'formats',
    name: 'formats',
    isFlat: true,
    isShare: true,
    figures: [
      ['format', 'format'],
      ['fields', 'fields'],
      ['body', 'body'],
    ],
  },
  {
    ...LINES,
    folder: 'syntax',
    name: 'syntax (news)',
    isShare: false,
    figures: [
      ['sentences', 'news.Sents'],
      ['words', 'news.Words'],
      ['UPOS', 'news.UPOS'],
      ['lemma', 'news.Lemma'],
      ['LAS', 'news.LAS'],
    ],
  },
  {
    ...LINES,
    folder: 'syntax',
    name: 'syntax (all)',
    isShare: false,
    figures: [
      ['sentences', 'all.Sents'],
      ['words', 'all.Words'],
      ['UPOS', 'all.UPOS'],
      ['lemma', 'all.Lemma'],
      ['LAS', 'all.LAS'],
    ],
  },
  {
    ...LINES,
    folder: 'dateline',
    name: 'dateline',
    isShare: false,
    figures: [
      ['presence F1', 'overall.presence.F1'],
      ['span', 'overall.span'],
      ['places', 'overall.places'],
      ['country', 'overall.country'],
      ['date', 'overall.date'],
      ['agency', 'overall.agency'],
      ['byline F1', 'overall.byline.F1'],
      ['all right', 'overall.allRight'],
    ],
  },
  {
    ...LINES,
    folder: 'time',
    name: 'time',
    isShare: true,
    figures: [
      ['strict F1', 'all.strictF1'],
      ['type F1', 'all.typeF1'],
      ['value F1', 'all.valueF1'],
    ],
  },
  {
    ...LINES,
    folder: 'time',
    name: 'time (meantime)',
    isShare: true,
    input: 'meantime-HALF',
    gold: 'meantime-HALF.gold.ndjson',
    figures: [
      ['strict F1', 'all.strictF1'],
      ['type F1', 'all.typeF1'],
      ['value F1', 'all.valueF1'],
    ],
  },
  {
    ...LINES,
    folder: 'time',
    name: 'time (events)',
    isShare: true,
    scorer: 'score-events.mjs',
    gold: 'HALF.events.gold.ndjson',
    figures: [
      ['negative F1', 'negative.F1'],
      ['not asserted F1', 'notAsserted.F1'],
      ['triggers R', 'trigger.R'],
    ],
  },
  {
    ...LINES,
    folder: 'time-cases',
    name: 'time-cases',
    isShare: true,
    figures: [
      ['cases right', 'all.caseAccuracy'],
      ['value', 'all.value'],
      ['range', 'all.range'],
    ],
  },
  {
    ...LINES,
    folder: 'entities',
    name: 'entities',
    isShare: false,
    figures: [
      ['CoNLL F1', 'mentions.conlldev.all but other.F1'],
      ['IEER F1', 'mentions.ieer.all but other.F1'],
      ['Universal NER F1', 'mentions.unerewt.all but other.F1'],
      ['coreference', 'coreference.all.CoNLL'],
    ],
  },
  { ...LINES, folder: 'polnear', name: 'polnear', isShare: false, figures: POLNEAR },
  {
    ...LINES,
    folder: 'quotes',
    name: 'quotes',
    isShare: false,
    figures: [...POLNEAR, ['names', 'names.right'], ['names by coreference', 'names.coreferenceRight']],
  },
  { ...LINES, folder: 'plover', name: 'plover', isShare: true, figures: EVENTS },
  { ...LINES, folder: 'petrarch', name: 'petrarch', isShare: true, figures: EVENTS },
  {
    ...LINES,
    folder: 'muc',
    name: 'muc',
    isShare: true,
    figures: [
      ['incidents F1', 'incidents.f1'],
      ['all slots F1', 'overall.f1'],
      ['messages F1', 'relevantMessages.f1'],
    ],
  },
  {
    ...LINES,
    folder: '5w1h',
    name: '5w1h',
    isShare: true,
    figures: [
      ['first right', 'mean4W.precisionAt1'],
      ['who', 'who.precisionAt1'],
      ['what', 'what.precisionAt1'],
      ['when', 'when.precisionAt1'],
      ['where', 'where.precisionAt1'],
      ['where found', 'where.recall'],
    ],
  },
  {
    folder: 'facts',
    name: 'facts',
    kind: 'facts',
    input: 'HALF',
    scorer: 'score.mjs',
    gold: null,
    isShare: true,
    figures: [
      ['all facts', 'all.rate'],
      ['datelines', 'dateline.rate'],
      ['quotes', 'quote.rate'],
      ['attributions', 'attribution.rate'],
      ['entities', 'entity.rate'],
      ['times', 'time.rate'],
      ['events', 'event.rate'],
    ],
  },
  {
    ...LINES,
    folder: 'grounding',
    name: 'grounding',
    kind: 'claims',
    isShare: true,
    figures: [['accuracy', 'accuracy']],
  },
]
