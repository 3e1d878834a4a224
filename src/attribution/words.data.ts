/**
 * Closed classes of English as the finder of phrases asks for them, and a few open ones that are as good as closed in
 * news. Written by hand. One class a constant; words of a class stand sorted, apart by blanks.
 */

/** Articles, demonstratives and possessives: a noun phrase begins here. */
export const DETERMINERS =
  'a all an another any both each either every few fewer half her his its many more most my neither no one our several some such that the their these this those two three four five six seven eight nine ten thousands hundreds dozens your'

/** Pronouns that are a whole subject. */
export const SUBJECT_PRONOUNS = 'anyone everybody everyone he i it nobody others she somebody someone they we who you'

/** Pronouns that are a whole object. */
export const OBJECT_PRONOUNS = 'her him it me them themselves us whom you'

/** Relatives. */
export const RELATIVES = 'that what which who whom whose'

/** Forms of be, have and do, and the modals. */
export const AUXILIARIES =
  "'d 'll 'm 're 's 've ai am are be been being ca can could did do does doing had has have having is may might must ought shall should was were will wo would"

/** Forms of be. */
export const BE = "'m 're am are be been being is was were"

/** Negations. */
export const NEGATIONS = "n't never not"

/** Adverbs that stand inside a group of verbs; any word in -ly is one too. */
export const ADVERBS =
  'again ago ahead all almost already also altogether always away back even ever far first frequently further hardly hence here herself himself however indeed instead itself just later likewise long meanwhile merely more most much nonetheless nevertheless now often once only otherwise perhaps quite rather seldom since so sometimes soon still then there therefore though thus today together tomorrow tonight too twice very well yesterday yet'

/** Prepositions. */
export const PREPOSITIONS =
  'about above across after against along alongside amid among around as at before behind below beneath beside besides between beyond by concerning despite down during except for from in inside into like near of off on onto opposite outside over past per regarding since through throughout to toward towards under underneath unlike until unto up upon via with within without'

/** Conjunctions between equals. */
export const CONJUNCTIONS = 'and but nor or'

/** Words that open a subordinate clause. */
export const SUBORDINATORS =
  'after although as because before if once since so than that though till unless until when whenever where whereas whether while'

/** Question words that open a content. */
export const QUESTION_WORDS = 'how if what when where whether which who whom whose why'

/** Days, parts of days and months, as they stand behind a verb of saying. */
export const TIME_WORDS =
  'afternoon april august december evening february friday january july june march may monday month morning night november october saturday september sunday thursday today tonight tuesday wednesday week weekend year yesterday'

/** What a saying is done in or on: `in a statement`, `on Twitter`, `at a rally`. */
export const OCCASIONS =
  'ad address appearance blog blogpost book briefing broadcast bulletin cable call clip column comment comments communique conference court debate dispatch documentary editorial email essay event facebook filing forum hearing instagram interview interviews letter mail meeting memo message news-conference note op-ed phone podcast post press press-conference program rally reference release remarks report response result show speech statement statements telegram telephone testimony texts town-hall tweet tweets twitter video writing'

/** Titles before a name, which carry a stop that ends nothing. */
export const PERSON_TITLES =
  'amb capt chairman chancellor chief col dr gen gov governor judge justice king lt maj mayor mr mrs ms president prince princess prof queen rep reps sen senator sens sgt sheikh sir'
