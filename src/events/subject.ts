/** Whose doing a verb is: its own subject, the one that it shares, or who is said to say it. */
import { isParty, isPersonNoun } from './parties.js'
import { NONE, type Trees } from './tree.js'

/** Verbs whose clause is told by their subject. */
export const TELLING: ReadonlySet<string> = new Set([
  'say',
  'announce',
  'declare',
  'state',
  'add',
  'insist',
  'tell',
  'confirm',
  'warn',
  'write',
])

/** The subject of the verb of saying that a clause hangs on. */
export function tellerOf(trees: Trees, verb: number): number {
  const head = trees.head(verb)
  if (head === NONE || trees.relation(verb) !== 'ccomp' || !TELLING.has(trees.lemma(head))) return NONE
  return trees.child(head, 'nsubj')
}

/** Verbs whose object does what their infinitive says. */
const OBJECT_CONTROL: ReadonlySet<string> = new Set([
  'urge',
  'ask',
  'order',
  'tell',
  'force',
  'allow',
  'help',
  'call',
  'request',
  'invite',
  'press',
  'warn',
  'persuade',
  'convince',
  'want',
  'get',
  'lead',
  'command',
  'instruct',
  'enable',
  'permit',
  'advise',
  'beg',
  'compel',
])

/** The subject of a verb; where it has none of its own, the one that it shares with the verb above, or the noun that it modifies. */
export function subjectOf(trees: Trees, verb: number): number {
  let word = verb
  for (let step = 0; step < 5; step++) {
    const own = trees.child(word, 'nsubj', 'nsubj:pass', 'csubj')
    if (own !== NONE && !isStray(trees, own, word)) return own
    // "in shelling by rebels": a noun in all but name.
    if (word === verb && isNounlike(trees, word)) return NONE
    // "said it was ready": a dummy in the tree, the teller in truth.
    const dummy = trees.child(word, 'expl')
    if (dummy !== NONE && tellerOf(trees, word) !== NONE) return dummy
    // Who stands in front of a verb with an object behind it does it, whatever the tree says.
    const fronted = word === verb ? trees.child(word, 'iobj') : NONE
    if (fronted !== NONE && fronted < word && trees.pos(fronted) === 'PROPN') return fronted
    const head = trees.head(word)
    if (head === NONE) return NONE
    const relation = trees.relation(word)
    if (relation === 'acl' && isToDo(trees, word, head)) return behind(trees, head, NONE)
    // "Yu is the first to urge": who is it.
    const named = relation === 'acl' && trees.child(head, 'cop') !== NONE ? trees.child(head, 'nsubj') : NONE
    if (named !== NONE && trees.pos(named) !== 'PRON') return named
    if (relation === 'acl' || relation === 'acl:relcl') return head
    // "urged the army to release": who is urged will act.
    const charged = chargedBy(trees, head, relation)
    if (charged !== NONE) return charged
    if (relation !== 'conj' && relation !== 'xcomp' && relation !== 'advcl' && relation !== 'parataxis') return NONE
    const far = relation === 'conj' ? tellerOf(trees, head) : NONE
    // "Nurses say the plan has failed and are calling": the number tells who calls.
    if (far !== NONE && isPluralAlone(trees, verb, trees.child(head, 'nsubj'), far)) return far
    word = head
  }
  return NONE
}

/** Verbs that make somebody what he is to be. */
const CHOOSING: ReadonlySet<string> = new Set([
  'appoint',
  'choose',
  'elect',
  'endorse',
  'hire',
  'name',
  'nominate',
  'pick',
  'select',
  'tap',
])

/** Whom the verb above makes do what the clause says: "urged the army to release", "endorsed Manet to succeed his father". */
function chargedBy(trees: Trees, head: number, relation: string): number {
  if (relation === 'xcomp' && OBJECT_CONTROL.has(trees.lemma(head))) return trees.child(head, 'obj', 'iobj', 'obl')
  if ((relation !== 'xcomp' && relation !== 'advcl') || !CHOOSING.has(trees.lemma(head))) return NONE
  return trees.child(head, 'obj', 'nsubj:pass')
}

/** Whether a verb is plural, the subject of the clause before is not, and whoever tells of it is. */
function isPluralAlone(trees: Trees, verb: number, near: number, far: number): boolean {
  const auxiliary = trees.child(verb, 'aux', 'aux:pass', 'cop')
  if (near === NONE || !/^(?:are|have|were)$/.test(trees.lower(auxiliary))) return false
  return isSingular(trees, near) && trees.pos(far) === 'NOUN' && !isSingular(trees, far)
}

function isSingular(trees: Trees, noun: number): boolean {
  return trees.pos(noun) === 'NOUN' && trees.lemma(noun) === trees.lower(noun) && trees.child(noun, 'conj') === NONE
}

/** "President Bashir on Thursday shortened the curfew": what stands behind an active verb is no subject, whatever the tree says. */
function isStray(trees: Trees, subject: number, verb: number): boolean {
  return subject > verb && trees.relation(subject) === 'nsubj:pass' && trees.child(verb, 'aux:pass') === NONE
}

function isNounlike(trees: Trees, verb: number): boolean {
  if (!trees.lower(verb).endsWith('ing') || trees.relation(verb) !== 'advcl') return false
  const by = trees.children(verb).some((child) => child > verb && trees.preposition(child) === 'by')
  return by && trees.lower(trees.child(verb, 'mark', 'case')) === 'in'
}

/** Texts, which speak for themselves where nobody is named behind them. */
const TEXTS: ReadonlySet<string> = new Set([
  'complaint',
  'declaration',
  'decree',
  'law',
  'lawsuit',
  'letter',
  'message',
  'motion',
  'note',
  'order',
  'petition',
  'reminder',
  'resolution',
  'speech',
  'statement',
])
/** Undertakings, which do nothing by themselves. */
const UNDERTAKINGS: ReadonlySet<string> = new Set([
  'attempt',
  'bid',
  'campaign',
  'decision',
  'effort',
  'move',
  'plan',
  'programme',
  'program',
  'readiness',
  'willingness',
])

/** Verbs whose subject gives out the text or begins the undertaking. */
const ISSUING: ReadonlySet<string> = new Set([
  'adopt',
  'announce',
  'approve',
  'begin',
  'cancel',
  'continue',
  'deliver',
  'draft',
  'drop',
  'file',
  'give',
  'have',
  'issue',
  'launch',
  'lodge',
  'make',
  'pass',
  'present',
  'publish',
  'release',
  'send',
  'sign',
  'start',
  'submit',
  'undertake',
  'write',
])

/** Who stands behind a text or an undertaking, {@link NONE} where nobody does: "issued a declaration demanding", "their plan to sell", "the decision by Iran to cut". */
export function behindOf(trees: Trees, subject: number): number {
  const isUndertaking = UNDERTAKINGS.has(trees.lemma(subject))
  if (!isUndertaking && !TEXTS.has(trees.lemma(subject))) return subject
  const itself = isUndertaking ? NONE : subject
  return behind(trees, subject, itself)
}

/** "an honour to meet her": the honour does nothing; "the man to watch" may. */
function isToDo(trees: Trees, verb: number, noun: number): boolean {
  if (trees.lower(trees.child(verb, 'mark')) !== 'to' || trees.pos(noun) !== 'NOUN') return false
  return !isParty(trees, noun) && !isPersonNoun(trees.lemma(noun))
}

function behind(trees: Trees, subject: number, itself: number): number {
  const owner = trees.child(subject, 'nmod:poss')
  if (owner !== NONE) return owner
  const doer = trees.children(subject).find((child) => trees.preposition(child) === 'by')
  if (doer !== undefined) return doer
  const above = trees.head(subject)
  if (above === NONE || trees.relation(subject) !== 'obj' || !ISSUING.has(trees.lemma(above))) return itself
  const issuer = subjectOf(trees, above)
  return issuer === NONE ? itself : issuer
}
