/** Dispatches written for the examples of the model: fields that the texts of seeds/ have no use for. Seven entries. */
export const EXAMPLE_DISPATCHES: readonly (readonly [text: string, date: string | null])[] = [
  [
    JSON.stringify({
      uri: 'urn:example:1',
      type: 'text',
      slugline: 'PORT-STRIKE',
      keywords: ['port', 'strike'],
      urgency: 4,
      genre: [{ name: 'Current' }],
      subject: [{ code: '09000000', name: 'labour' }],
      service: [{ name: 'National news' }],
      provider: 'Example wire',
      version: '2',
      versioncreated: '2025-12-02T15:09:00Z',
      language: 'en',
      usageterms: 'Not for archives',
      embargoed: '2025-12-03T00:00:00Z',
      copyrightnotice: '(c) Example wire',
      ednote: 'Adds the minister',
      wordcount: 42,
      headline: 'Pilots go back to work',
      byline: 'By Ola Nordmann',
      body_text: 'OSLO, Dec 2 (Example) - Pilots went back to work on Tuesday.',
    }),
    null,
  ],
  [
    'CAMP SPRINGS, Md., Oct. 9 (AP) - Two to four trains a day will run from mid-2026, the transport ministry told The Gazette in Lima on Monday.',
    '2025-10-09',
  ],
  [
    'GENEVA, May 6 (Reuters) - The doctor, who works twice a week, was not sacked, the hospital said in a letter to the mayor, “because he is ill”.',
    '2025-05-06',
  ],
  [
    'KABUL, Jan 3 - A truck bomb killed about 40 people and wounded at least 100 in Kabul on Friday night, police said. The attack was claimed by the rebels because of the arrests.',
    '2025-01-03',
  ],
  [
    'MANILA, May 6 (Reuters) - Floods killed up to 40 people in Luzon on Monday because a dam burst after heavy rain. Gunmen shot dead the mayor with a rifle on Friday. The damage cost $30 million, the governor said in Manila on Monday.',
    '2025-05-06',
  ],
  [
    '<nitf><head><meta name="anpa-category" content="i"/><meta name="service" content="World"/></head><body><body.content><p>ROME (ANSA) - It rained.</p></body.content></body></nitf>',
    null,
  ],
  ['The text has one mark “that is never closed.', null],
]
