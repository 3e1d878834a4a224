/**
 * The gold sets in words, and what other systems score on the same texts by the same scorers. Seventeen sets.
 * Source of the others' figures: the README of each gold set, where their versions and set-ups stand.
 */

/** A gold set as the page on accuracy shows it. */
export interface ShownSet {
  /** Its name in the results. */
  readonly set: string
  readonly title: string
  /** What is judged, on what. */
  readonly what: string
  readonly plots: readonly ShownFigure[]
}

/** A figure that is drawn, ours beside the others'. */
export interface ShownFigure {
  /** Its name in the results. */
  readonly figure: string
  readonly title: string
  readonly others: readonly (readonly [system: string, value: number])[]
}

/** All sets, in the order of the flow. */
export const SHOWN_SETS: readonly ShownSet[] = [
  {
    set: 'formats',
    title: 'Envelopes',
    what: '126 real files in ten formats: is the format told, are the fields of the header right, is the body whole?',
    plots: [
      {
        figure: 'format',
        title: 'Format told, %',
        others: [['superdesk-core, generic parsers (95 wire files)', 85.3]],
      },
    ],
  },
  {
    set: 'dateline',
    title: 'Datelines',
    what: '3,015 openings of wires from 1987 to 2026, 570 of them without a dateline: span, places, country, date, agency and byline, all of them right or none.',
    plots: [
      {
        figure: 'all right',
        title: 'Everything about the opening right, %',
        others: [
          ['finding nothing at all', 18.9],
          ['CoreNLP 4.5.10', 16.6],
          ['a regular expression', 15],
        ],
      },
    ],
  },
  {
    set: 'syntax (news)',
    title: 'Sentences, words, tags and trees: news',
    what: 'GUM’s news (4,051 words) in Universal Dependencies 2.16, from raw text. spaCy’s trees are of another kind and were converted.',
    plots: [
      {
        figure: 'LAS',
        title: 'Heads and relations (LAS), F1',
        others: [
          ['CoreNLP 4.5.10, rewritten to UD 2.16', 78.5],
          ['spaCy 3.8 small, converted', 66.1],
        ],
      },
      {
        figure: 'UPOS',
        title: 'Parts of speech (UPOS), F1',
        others: [
          ['CoreNLP 4.5.10, rewritten to UD 2.16', 94.5],
          ['spaCy 3.8 small', 93],
          ['wink-nlp 2.4', 90.5],
          ['compromise 14.17', 85.1],
        ],
      },
    ],
  },
  {
    set: 'syntax (all)',
    title: 'Sentences, words, tags and trees: all genres',
    what: 'EWT and GUM (55,597 words), from weblogs and mails to court and fiction.',
    plots: [
      {
        figure: 'LAS',
        title: 'Heads and relations (LAS), F1',
        others: [
          ['CoreNLP 4.5.10, rewritten to UD 2.16', 77.3],
          ['spaCy 3.8 small, converted', 68.4],
        ],
      },
      {
        figure: 'UPOS',
        title: 'Parts of speech (UPOS), F1',
        others: [
          ['CoreNLP 4.5.10, rewritten to UD 2.16', 93.8],
          ['spaCy 3.8 small', 92.5],
          ['wink-nlp 2.4', 89.5],
          ['compromise 14.17', 80.8],
        ],
      },
    ],
  },
  {
    set: 'time',
    title: 'Times: TempEval-3',
    what: '51 articles of TimeBank and AQUAINT: the expression found and its TIMEX3 value exactly right.',
    plots: [
      {
        figure: 'value F1',
        title: 'Value F1',
        others: [
          ['HeidelTime', 73],
          ['SUTime', 65.6],
          ['Recognizers-Text', 57.3],
          ['chrono-node', 52.8],
          ['compromise with dates', 47.6],
        ],
      },
    ],
  },
  {
    set: 'time (meantime)',
    title: 'Times: MEANTIME',
    what: 'The first sentences of 60 Wikinews stories.',
    plots: [
      {
        figure: 'value F1',
        title: 'Value F1',
        others: [
          ['HeidelTime', 78.1],
          ['SUTime', 72.3],
          ['Recognizers-Text', 70.1],
          ['chrono-node', 62.2],
          ['compromise with dates', 56.3],
        ],
      },
    ],
  },
  {
    set: 'time (events)',
    title: 'What happened and what did not: TempEval-3',
    what: 'The events of the same articles: which of those that are found as events are negated, and which are not asserted but planned, feared or hypothetical. Every verb of action counts there, so few of the triggers are events of the closed list here.',
    plots: [],
  },
  {
    set: 'time-cases',
    title: 'Times: wordings',
    what: '469 short sentences out of the test suites of Recognizers-Text, chrono and Duckling, put as TIMEX3 where they agree with news usage; each of the three has a home advantage on its own.',
    plots: [
      {
        figure: 'cases right',
        title: 'Sentences right, %',
        others: [
          ['Recognizers-Text', 70.4],
          ['SUTime', 49],
          ['compromise with dates', 41.6],
          ['chrono-node', 39.3],
          ['HeidelTime', 31.9],
        ],
      },
    ],
  },
  {
    set: 'entities',
    title: 'People, organisations, places',
    what: 'Names with span and kind in 216 Reuters dispatches (CoNLL-2003 testa) and 35 of AP and the New York Times (IEER); coreference in ten documents of GUM. The others’ CoNLL figure counts nationalities and works too.',
    plots: [
      {
        figure: 'CoNLL F1',
        title: 'Reuters 1996, F1',
        others: [
          ['spaCy 3.8 small', 68],
          ['compromise 14.17', 47.8],
        ],
      },
      {
        figure: 'IEER F1',
        title: 'AP and New York Times 1998, F1',
        others: [
          ['spaCy 3.8 small', 72.3],
          ['compromise 14.17', 48],
        ],
      },
    ],
  },
  {
    set: 'polnear',
    title: 'Who said what',
    what: 'PolNeAR: 84 articles with 2,190 attributions, direct, indirect and mixed. Right when source, cue and content are all found in one.',
    plots: [
      {
        figure: 'source+cue+content',
        title: 'Source, cue and content together, F1',
        others: [
          ['people among themselves (18 articles)', 75.4],
          ['citron, trained on 420 articles', 52],
          ['citron, its own models', 41.1],
          ['spaCy: subject, verb, clause', 39.3],
          ['regular expressions', 35.4],
          ['textacy, helped', 26.7],
          ['textacy as shipped', 16.2],
        ],
      },
      {
        figure: 'speakers',
        title: 'Quotes found and given to the right speaker, %',
        others: [
          ['people among themselves (18 articles)', 97.1],
          ['textacy, helped', 70.4],
          ['citron, trained on 420 articles', 67.5],
          ['regular expressions', 59.9],
          ['citron, its own models', 49.6],
          ['spaCy: subject, verb, clause', 45.5],
          ['textacy as shipped', 41.1],
        ],
      },
    ],
  },
  {
    set: 'quotes',
    title: 'Who said what: Wikinews',
    what: '12 articles, with speakers resolved. So few that some points are chance.',
    plots: [
      {
        figure: 'source+cue+content',
        title: 'Source, cue and content together, F1',
        others: [
          ['spaCy: subject, verb, clause', 73.2],
          ['citron, trained on PolNeAR', 61.9],
          ['citron, its own models', 59],
          ['regular expressions', 56.9],
          ['textacy, helped', 39.6],
        ],
      },
      {
        figure: 'speakers',
        title: 'Quotes found and given to the right speaker, %',
        others: [
          ['textacy, helped', 80.8],
          ['citron, trained on PolNeAR', 69.2],
          ['spaCy: subject, verb, clause', 69.2],
          ['citron, its own models', 65.4],
          ['regular expressions', 50],
        ],
      },
    ],
  },
  {
    set: 'plover',
    title: 'Events: PLOVER',
    what: '158 sentences coded with PLOVER and CAMEO.',
    plots: [
      {
        figure: 'type F1',
        title: 'Type of the event, F1',
        others: [
          ['UniversalPetrarch (2019)', 53.9],
          ['PETRARCH2 1.2.0', 42.4],
        ],
      },
      {
        figure: 'type+actors F1',
        title: 'Type and both actors, F1',
        others: [
          ['PETRARCH2 1.2.0', 37.6],
          ['UniversalPetrarch (2019)', 30],
        ],
      },
    ],
  },
  {
    set: 'petrarch',
    title: 'Events: PETRARCH’s own cases',
    what: '82 sentences out of the test suite of PETRARCH, which has a home advantage.',
    plots: [
      {
        figure: 'type F1',
        title: 'Type of the event, F1',
        others: [
          ['PETRARCH2 1.2.0', 72.1],
          ['UniversalPetrarch (2019)', 63.7],
        ],
      },
      {
        figure: 'type+actors F1',
        title: 'Type and both actors, F1',
        others: [
          ['PETRARCH2 1.2.0', 65.6],
          ['UniversalPetrarch (2019)', 43.7],
        ],
      },
    ],
  },
  {
    set: 'muc',
    title: 'Incidents: MUC-3 and MUC-4',
    what: '200 messages in capitals about Latin America, 1988 to 1990: which incidents do they report?',
    plots: [
      { figure: 'incidents F1', title: 'Incidents, F1', others: [['key words, date and place of the dateline', 59.6]] },
      {
        figure: 'all slots F1',
        title: 'All slots of the incidents, F1',
        others: [['key words, date and place of the dateline', 32.9]],
      },
      { figure: 'messages F1', title: 'Messages that report one, F1', others: [['key words', 73.6]] },
    ],
  },
  {
    set: '5w1h',
    title: 'The main event',
    what: '48 web pages of news with their navigation debris: who, what, when and where, against the answers of three annotators.',
    plots: [
      {
        figure: 'first right',
        title: 'First answer right, mean of four questions, %',
        others: [
          ['Giveme5W1H 1.0.18 (25 articles, some of which it learned from)', 61.7],
          ['Giveme5W1H, its stored outputs (20 articles)', 48.8],
        ],
      },
    ],
  },
  {
    set: 'facts',
    title: 'Whole dispatches',
    what: 'Dispatches written for the purpose and the facts a reader takes from them; all stages together. They are the texts of seeds/.',
    plots: [],
  },
  {
    set: 'grounding',
    title: 'Claimed quotes',
    what: '999 quotes claimed of 84 articles: verbatim, altered, misattributed, paraphrased or made up; the verdict of `verify` must be the right one.',
    plots: [
      {
        figure: 'accuracy',
        title: 'Verdicts right, %',
        others: [
          ['rapidfuzz, normalised', 63],
          ['fast-fuzzy', 58.6],
          ['fuse.js', 53.8],
          ['rapidfuzz, raw', 52.7],
          ['exact substring, normalised', 38],
          ['exact substring', 25.6],
        ],
      },
    ],
  },
]
