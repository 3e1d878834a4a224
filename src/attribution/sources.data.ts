/** Nouns that tell what kind of source a phrase names. Written by hand; one class a constant, sorted. */

/** Written or published things that say something. */
export const DOCUMENT_NOUNS: ReadonlySet<string> = new Set(
  'account affidavit analysis article assessment autopsy bill bulletin communique communiqué complaint constitution contract data document documents email emails estimate estimates figures filing filings guideline guidelines indictment law lawsuit letter memo memorandum message minutes motion note notice opinion paper papers petition poll polls post posting press-release prospectus record records release report reports research resolution results rule ruling rules script sign speech statement statements statistics statute studies study survey surveys text transcript treaty tweet verdict warrant'.split(
    ' ',
  ),
)

/** Bodies. */
export const ORGANIZATION_NOUNS: ReadonlySet<string> = new Set(
  'administration agency army association authority bank board bureau cabinet campaign club coalition commission committee company congress corporation council court department embassy firm force foundation government group house institute junta ministry navy network newspaper office organization organisation parliament party police senate service team tribunal union university'.split(
    ' ',
  ),
)

/** Words that open a phrase for somebody who is not made known. */
export const INDEFINITE_WORDS: ReadonlySet<string> = new Set(
  'a an another any anybody anyone few many most no nobody one several some somebody someone three two'.split(' '),
)
