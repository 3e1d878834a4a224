/**
 * Closed classes of English that bound a noun phrase, and irregular forms of the verbs in triggers.data.ts.
 * Written by us after any English grammar.
 */

/** Words by class; a word stands in one class. */
export const CLOSED_CLASSES = {
  auxiliary:
    'am are be been being can could did do does had has have is may might must shall should was were will would ’ll ’d ’ve n’t',
  adverb:
    'again already also always earlier even ever eventually finally here however initially instead later lately more most nearly never not now often once only quickly rather recently repeatedly reportedly since so still soon then there thus today together tomorrow too unexpectedly urgently yesterday yet',
  conjunction: 'and & but nor or',
  determiner:
    'a all an another any both each either every few her his its many my no other our several some such that the their these this those your',
  preposition:
    'about above across after against ahead along amid among around as at before behind below beneath beside between beyond by despite down during for from in inside into like near of off on onto out outside over past per through throughout till to toward towards under until up upon via with within without',
  pronoun: 'everyone he him herself himself i it me nobody she them themselves they us we who whom you',
  subordinator:
    'although because how if lest once than though unless what when where whereas whether which while whose why',
  punctuation: ". , ; : ! ? ( ) [ ] { } - -- – — … ... / \" “ ” ‘ ’ ` `` '' « »",
} as const

/** Irregular forms: past tense and past participle; `-` in front of both where the last letter doubles. */
export const IRREGULAR: Readonly<Record<string, readonly [past: string, participle: string]>> = {
  beat: ['beat', 'beaten'],
  beg: ['begged', 'begged'],
  bid: ['bid', 'bid'],
  confer: ['conferred', 'conferred'],
  cut: ['cut', 'cut'],
  expel: ['expelled', 'expelled'],
  fall: ['fell', 'fallen'],
  forbid: ['forbade', 'forbidden'],
  gun: ['gunned', 'gunned'],
  have: ['had', 'had'],
  hold: ['held', 'held'],
  kidnap: ['kidnapped', 'kidnapped'],
  lay: ['laid', 'laid'],
  make: ['made', 'made'],
  meet: ['met', 'met'],
  pay: ['paid', 'paid'],
  ban: ['banned', 'banned'],
  rise: ['rose', 'risen'],
  shoot: ['shot', 'shot'],
  sink: ['sank', 'sunk'],
  slam: ['slammed', 'slammed'],
  stab: ['stabbed', 'stabbed'],
  step: ['stepped', 'stepped'],
  tear: ['tore', 'torn'],
  win: ['won', 'won'],
  withdraw: ['withdrew', 'withdrawn'],
}
