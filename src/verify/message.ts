import type { VerdictName } from '../model/verdict.js'
import { Step } from './align.js'
import type { ReadClaim } from './claim.js'
import type { Finding } from './judge.js'
import type { SpeakerFinding } from './speaker.js'

/** Who is claimed to speak, and who is found. */
interface Speakers {
  readonly claimed: string
  readonly found: string | null
  readonly asked: SpeakerFinding['kind'] | null
}

/** A verdict in a sentence. */
export function messageFor(verdict: VerdictName, claim: ReadClaim, finding: Finding, speakers: Speakers): string {
  const by = speakers.found === null ? '' : ` by ${speakers.found}`
  switch (verdict) {
    case 'verbatim':
      return `The words stand in quotation marks${attributed(speakers, by)}.`
    case 'partly-verbatim':
      return `The words stand in quotation marks${attributed(speakers, by)}; what is left out or put in is shown.`
    case 'misattributed':
      return speakers.asked === 'wrong'
        ? `The words stand in quotation marks, but were said${by}, not by ${speakers.claimed}.`
        : `The words stand in quotation marks, but the text does not give them to ${speakers.claimed}.`
    case 'altered':
      return `The text has a quote${by} that differs: ${changes(claim, finding)}.`
    case 'paraphrase':
      return finding.quoted > 0
        ? 'The words stand in the text, but only some of them in quotation marks.'
        : 'The words stand in the text, but not in quotation marks: they are the writer’s.'
    case 'absent':
      return 'The text has no such words.'
    case 'not-checkable':
      return 'The claim cannot be judged.'
  }
}

function attributed({ claimed, asked, found }: Speakers, by: string): string {
  if (asked === 'near') return `, and ${claimed} is named next to them`
  if (claimed !== '' && asked === 'right') return `, said by ${found ?? claimed}`
  return by === '' ? '' : `, said${by}`
}

/** How many words, in what way. */
function changes(claim: ReadClaim, { pairs, spans }: Finding): string {
  const count = (step: Step): number => pairs.filter((pair) => pair.step === step).length
  const parts = [
    [count(Step.Replaced), 'replaced'],
    [count(Step.Added), 'added'],
    [count(Step.Dropped), 'left out'],
  ].flatMap(([number, what]) => (number === 0 ? [] : [`${number} of ${claim.count} words ${what}`]))
  if (parts.length > 0) return parts.join(', ')
  return spans.length > 1 ? `${spans.length} passages are joined into one` : 'words are left out of different quotes'
}
