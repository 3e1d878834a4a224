/** A kind of paragraph that is not the dispatch itself. */
export interface NoteRule {
  readonly name: string
  /** Tested on the first {@link MAX_NOTE_UNITS} code units of a paragraph, blanks at its edges gone. */
  readonly pattern: RegExp
  /** Longer paragraphs are prose that begins like it. */
  readonly maxUnits: number
  /** A title is one only behind the body, a correction anywhere. */
  readonly where: 'anywhere' | 'end' | 'opening'
  readonly example: string
}

/** So much of a paragraph tells what it is. */
export const MAX_NOTE_UNITS = 200

/** Sign-offs, corrections, notes to editors, captions, copyright lines and other furniture. */
export const NOTE_RULES: readonly NoteRule[] = [
  {
    name: 'credits',
    where: 'anywhere',
    maxUnits: 600,
    pattern:
      /^[([]?\s?(?:[Aa]dditional |[Ee]xtra |ADDITIONAL )?(?:[Rr]eporting|[Ww]riting|[Ee]diting|[Cc]ompiled|[Ee]dited|[Ww]ritten|[Rr]eported|[Tt]ranslated|Graphics?|Photos?|Story|REPORTING|EDITING|WRITING)(?: and \w+| AND \w+)? (?:by|BY):? (?:the )?[A-Z]/,
    example: '(Reporting by Jo Hill; Editing by Al Ray)',
  },
  {
    name: 'release-label',
    where: 'opening',
    maxUnits: 120,
    pattern:
      /^(?:(?:MEDIA|PRESS|NEWS) RELEASE\b|(?:Media|Press|News) [Rr]elease(?::|$| \d)|FOR IMMEDIATE RELEASE\b|Source: [A-Z])[^.!?]{0,100}$/,
    example: 'MEDIA RELEASE PR41207',
  },
  {
    name: 'contributed',
    where: 'end',
    maxUnits: 1_500,
    pattern: /^[^.!?]{3,120} contributed to this (?:report|story|article)\b/i,
    example: 'Jo Hill in Leeds contributed to this report.',
  },
  {
    name: 'end-mark',
    where: 'end',
    maxUnits: 1_500,
    pattern:
      /^[([*-]{0,3}\s?(?:ends?|enditem|more|30|endit|ends item|item ends|reuters?|end of story|dpa|pti|ani|ians|afp|xinhua|bernama)\s?[)\]*/.-]{0,3}$/i,
    example: 'ENDS',
  },
  { name: 'initials', where: 'end', maxUnits: 40, pattern: /^[a-z]{2,6}(?:[-/][a-z]{2,6}){1,5}$/, example: 'jh/ar/tm' },
  {
    name: 'agency-code',
    where: 'end',
    maxUnits: 1_500,
    pattern: /^(?:PTI|ANI|IANS|UNI|AP|AFP)(?: [A-Z]{2,5}){1,5}(?: \d{4})?$/,
    example: 'PTI JHL AR',
  },
  {
    name: 'source',
    where: 'end',
    maxUnits: 1_500,
    pattern:
      /^(?:SOURCE:? |View (?:original content|content|source version)|Contacts?:|Media contacts?:|For (?:further|more) information\b|About [A-Z][^.!?]{1,60}$)/,
    example: 'SOURCE Hill Labs, Inc.',
  },
  {
    name: 'copyright',
    where: 'anywhere',
    maxUnits: 1_000,
    pattern: /^(?:©|\(c\)|copyright\b|all rights reserved|this material may not be)/i,
    example: '© 2025 The Weekly Moon',
  },
  {
    name: 'editors-note',
    where: 'anywhere',
    maxUnits: 1_000,
    pattern:
      /^[([*]{0,2}\s?(?:editor['’`]?s?['’]? (?:note|'s note)|note to (?:editors|readers|users)|notes? to editors?|publisher's note|author's note)\b/i,
    example: "Editor's note: names were changed.",
  },
  {
    name: 'correction',
    where: 'anywhere',
    maxUnits: 1_000,
    pattern:
      /^[([*]{1,2}\s?(?:corrects|corrected|correction|clarification|clarifies|refil(?:es|ing)|repeats?|repeating|adds|updates|updated|recasts|rewrites|eds:)\b/i,
    example: '(Corrects spelling of name in second paragraph)',
  },
  {
    name: 'correction-line',
    where: 'opening',
    maxUnits: 1_500,
    pattern: /^(?:corrects|refil(?:es|ing)|repeats?|repeating|adds|updates|updated|recasts|rewrites|eds:)\b/i,
    example: 'Adds details in third paragraph',
  },
  {
    name: 'correction-notice',
    where: 'anywhere',
    maxUnits: 1_000,
    pattern:
      /^(?:(?:correction|clarification|corrected)(?:\s?[:(–—-]|$)|an earlier version of this|this (?:story|article|report|version|post) (?:has been|was|is being) (?:updated|corrected|revised|clarified))/i,
    example: 'Correction: an earlier report had the wrong name.',
  },
  {
    name: 'attention',
    where: 'anywhere',
    maxUnits: 1_000,
    pattern: /^[([]?\s?(?:ATTN|ATTENTION|EDS|EDITORS|ADVISORY|EMBARGOED|NOT FOR PUBLICATION|WITH PHOTOS?|PICTURES?)\b/,
    example: '(ATTN: ADDS details in paras 4-5)',
  },
  {
    name: 'wire-tag',
    where: 'opening',
    maxUnits: 1_500,
    pattern: /^[=(*\s]{1,4}(?:PICTURE|GRAPHIC|PHOTO|LEAD|VIDEO|FILE)[\s)=*]{1,5}$/,
    example: '= (PICTURE) =',
  },
  {
    name: 'caption',
    where: 'anywhere',
    maxUnits: 2_000,
    pattern:
      /^(?:FILE(?: PHOTO)?\s?[-–—:]|Photos?: |Image (?:credit|source|caption)|(?:Hide|Media|View|Toggle) caption|Photograph: |In this [A-Z][^.]{3,60}(?:photo|image|picture)\b)/i,
    example: 'FILE - In this May 2, 2017 photo, a boat …',
  },
  {
    name: 'photo-credit',
    where: 'anywhere',
    maxUnits: 120,
    pattern: /^\(?(?:AP|REUTERS|Reuters|AFP|Getty|EPA|ANTARA|Antara)(?: ?(?:Photo|Images|Pictures))?\/[^.!?]{1,80}$/,
    example: '(AFP/Jo Hill)',
  },
  {
    name: 'published',
    where: 'anywhere',
    maxUnits: 120,
    pattern:
      /^(?:published|updated|posted|last (?:updated|modified)|first published|created)(?: on| at)?\s?:?\s?(?:\d|(?:mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b)/i,
    example: 'PUBLISHED : 23 May 2024 at 11:43',
  },
  {
    name: 'teaser',
    where: 'anywhere',
    maxUnits: 300,
    pattern:
      /^(?:story highlights|read more|related (?:stories|articles|coverage|content|:)|more (?:on this|from)|see also|also read|watch(?: more| now|:)|click here|subscribe\b|sign up|follow [@\w ]{2,40} on (?:twitter|facebook|instagram|x)\b|share (?:this|on)|advertisement$|scroll down|continue reading|recommended|most read|loading\b|listen to (?:this )?article)/i,
    example: 'Read more: the full list',
  },
  {
    name: 'disclaimer',
    where: 'end',
    maxUnits: 1_500,
    pattern:
      /^(?:disclaimer\b|\(?this (?:story|article|report|content|release) (?:has not been|is|was) (?:edited|published|auto-generated|generated|distributed)|the views expressed|opinions expressed|forward-looking statements?$)/i,
    example: '(This story has not been edited by our staff.)',
  },
  { name: 'rule', where: 'anywhere', maxUnits: 80, pattern: /^[-_*=~#.+·•— ]{2,80}$/, example: '* * *' },
]

/**
 * The rule that makes a paragraph a note, or null.
 *
 * @param head - its first {@link MAX_NOTE_UNITS} code units.
 * @param length - how many it has.
 */
export function noteRule(head: string, length: number, isOpening: boolean, isEnd: boolean): NoteRule | null {
  for (const rule of NOTE_RULES) {
    if (length > rule.maxUnits || (rule.where === 'end' && !isEnd) || (rule.where === 'opening' && !isOpening)) continue
    if (rule.pattern.test(head)) return rule
  }
  return null
}

/** {@link noteRule} of a stretch of a text. */
export function noteAt(text: string, start: number, end: number, isOpening: boolean, isEnd: boolean): NoteRule | null {
  return noteRule(text.slice(start, Math.min(end, start + MAX_NOTE_UNITS)), end - start, isOpening, isEnd)
}
