/** Sentences that tell an event of verbal cooperation, and sentences that only look like it. Written by us; 3 types. */
import type { TypeTable } from './table.js'

export const VERBAL_COOPERATION: TypeTable = {
  AGREE: {
    is: [
      ['Norway has agreed to lend Kenya two patrol boats.', 'Norway', 'Kenya'],
      ['The Danish premier said he would visit Oslo in May.', 'he', 'Oslo'],
      ['Jordan pledged on Tuesday to take in refugees from Syria.', 'Jordan', 'Syria'],
      ['Bolivia and Peru reached an agreement on fishing rights.', 'Bolivia', null],
      ['The rebels promised to free the captured engineers.', 'The rebels', 'the captured engineers'],
      ['Finland is ready to hold talks with Estonia.', 'Finland', 'Estonia'],
      ['The junta offered to lift the curfew in Rabat.', 'The junta', 'Rabat'],
      ['Ghana accepted mediation by Togo.', 'Ghana', 'Togo'],
      ['Chile will send doctors to Haiti, its president said.', 'Chile', 'Haiti'],
      ['The parties struck a deal late on Sunday.', 'The parties', null],
    ],
    isNot: [
      'Critics agreed that the film was long.',
      'She offered him a chair.',
      'The vase was promised for Tuesday.',
      'The deal table was made of pine.',
      'It was agreed by all who tasted it that the soup was good.',
      'He accepted the award with a smile.',
    ],
  },
  CONSULT: {
    is: [
      [
        'The Swedish foreign minister met his Danish counterpart in Malmo.',
        'The Swedish foreign minister',
        'his Danish counterpart',
      ],
      ['President Okoro visited Lisbon on Monday.', 'President Okoro', 'Lisbon'],
      ['Envoys from Chad and Niger held talks in Geneva.', 'Envoys', null],
      ['Poland hosted a delegation from Korea.', 'Poland', 'Korea'],
      ['The chancellor telephoned President Diaz late on Friday.', 'The chancellor', 'President Diaz'],
      ['Algeria mediated between the two clans.', 'Algeria', 'the two clans'],
      ['The two sides resumed negotiations in Vienna.', 'The two sides', null],
      ['Prime Minister Lund arrived in Cairo on Sunday.', 'Prime Minister Lund', 'Cairo'],
      ['Officials of both ministries consulted on the treaty.', 'Officials', null],
      ['The king received the Omani ambassador.', 'The king', 'the Omani ambassador'],
    ],
    isNot: [
      'The two roads meet near the mill.',
      'The book discusses the habits of owls.',
      'Her talk was about bees.',
      'They called the dog Rex.',
      'The meeting room was empty.',
      'He received a letter from his bank.',
    ],
  },
  SUPPORT: {
    is: [
      ['Canada praised Ghana for its elections.', 'Canada', 'Ghana'],
      ['The senator endorsed Mayor Bell.', 'The senator', 'Mayor Bell'],
      ['Iceland recognised Palau as a state.', 'Iceland', 'Palau'],
      ['The two countries signed a treaty on water.', 'The two countries', null],
      ['Tonga and Fiji restored diplomatic relations.', 'Tonga', null],
      ['The premier congratulated President Sato on his victory.', 'The premier', 'President Sato'],
      ['Austria apologised to Slovenia for the delay.', 'Austria', 'Slovenia'],
      ['Parliament ratified the convention with Malta.', 'Parliament', 'Malta'],
      ['The bishops expressed solidarity with the miners.', 'The bishops', 'the miners'],
      ['Kuwait welcomed the decision by Iraq.', 'Kuwait', 'Iraq'],
    ],
    isNot: [
      'Four pillars support the roof.',
      'He backed the car into the garage.',
      'The sign said welcome.',
      'She signed the letter.',
      'Nobody recognised the tune.',
      'The bridge rests on two supports.',
    ],
  },
}
