/**
 * Words that tell speech from names and titles by the company they keep: closed classes of English and the commonest
 * verbs of saying. Written by hand. Lists are strings of words apart by a blank, sorted.
 */
const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

/** Forms of verbs of saying that stand beside a quotation. */
export const REPORTING: ReadonlySet<string> = words(
  'acknowledged added adding adds admits admitted advised agreed announced announcing answered argued argues arguing asked asking asks asserted boasted bragged called calling calls cautioned chanted chanting cited claimed claiming claims commented commenting complained conceded concluded confessed confirmed continued continues cried criticised criticized declared declares declaring demanded demanding demands denied denounced described describes describing dismissed emphasised emphasized exclaimed explained explaining explains expressed insisted insisting insists interjected joked joking lamented mused noted notes noting observed observing pleaded pledged pointed posted praised predicted promised proclaimed quipped quoted read reads reading recalled recalling recounted reiterated rejected remarked remembered repeated replied replies replying reported responded responding responds retorted revealed said say saying says scoffed screamed shouted shouting snapped stated states stating stressed stressing suggested tell telling tells testified thundered told tweeted tweeting urged urging vowed vowing wailed warned warning warns whispered wondered wrote writes writing yelled yelling',
)

/** Words before the marks that announce a name: the quotation is what something is called. */
export const NAMING: ReadonlySet<string> = words(
  'aka alias billed branded christened codenamed codename code-named dubbed entitled handle headline headlined hashtag known labeled labelled named named nickname nicknamed phrase phrases slogan so-called socalled song styled subtitled tagged term termed terms title titled word words',
)

/** Words that make a clause of a fragment: pronouns, auxiliaries, conjunctions, negations. */
export const CLAUSE_WORDS: ReadonlySet<string> = words(
  "am are aren't be because been but can can't cannot could couldn't did didn't do does doesn't don't get going had has have haven't having he he's her him how i i'd i'll i'm i've if is isn't it it's its let let's may me might must my never not our ought shall she she's should shouldn't that that's their them there there's these they they're this those to us was wasn't we we'd we'll we're we've were weren't what what's when where who why will with won't would wouldn't yes you you're your",
)

/** Small words that titles write small. */
export const TITLE_SMALL: ReadonlySet<string> = words(
  'a al an and as at by d da de del der des di du el en for from in la le les of on or the to und van vom von vs with y',
)
