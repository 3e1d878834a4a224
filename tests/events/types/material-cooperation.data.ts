/** Sentences that tell an event of material cooperation or a concession, and sentences that only look like it. Written by us; 4 types. */
import type { TypeTable } from './table.js'

export const MATERIAL_COOPERATION: TypeTable = {
  COOPERATE: {
    is: [
      ['Spain and Morocco cooperated in the search.', 'Spain', null],
      ['Brazil extradited a banker to Italy.', 'Brazil', 'Italy'],
      ['French and German warships held joint exercises in the Baltic.', 'French', null],
      ['Turkey shared intelligence with Greece.', 'Turkey', 'Greece'],
      ['Qatar sold gas to Japan.', 'Qatar', 'Japan'],
      ['The three unions formed an alliance.', 'The three unions', null],
      ['Egypt bought grain from Ukraine.', 'Egypt', 'Ukraine'],
    ],
    isNot: [
      'They shared a sandwich.',
      'She did her exercises before breakfast.',
      'The shop sells bread.',
      'He exchanged glances with his sister.',
      'The fair trade label is green.',
      'The weather did not cooperate.',
    ],
  },
  AID: {
    is: [
      ['Japan gave Nepal a grant of five million dollars.', 'Japan', 'Nepal'],
      ['The Red Cross delivered food to Gao.', 'The Red Cross', 'Gao'],
      ['Sweden donated ten ambulances to Ukraine.', 'Sweden', 'Ukraine'],
      ['Britain sent doctors to Liberia.', 'Britain', 'Liberia'],
      ['Uganda granted asylum to the bishop.', 'Uganda', 'the bishop'],
      ['Helicopters rescued forty sailors.', 'Helicopters', 'forty sailors'],
      ['Germany supplied tanks to Greece.', 'Germany', 'Greece'],
      ['Lenders cancelled the debt of Mali.', 'Lenders', 'Mali'],
      ['Eritrea received food from Norway.', 'Norway', 'Eritrea'],
    ],
    isNot: [
      'The aid worker wore a red vest.',
      'He helped himself to soup.',
      'The dress was supplied in blue.',
      'She granted that the point was fair.',
      'The ground shelters worms.',
      'The hearing aid costs little.',
    ],
  },
  CONCEDE: {
    is: [
      ['The government lifted the state of emergency in Lagos.', 'The government', 'Lagos'],
      ['President Abara pardoned the two reporters.', 'President Abara', 'the two reporters'],
      ['Parliament repealed the law on censorship.', 'Parliament', null],
      ['The unions called off their strike.', 'The unions', null],
      ['The army eased the curfew in Basra.', 'The army', 'Basra'],
      ['The junta rescinded the decree on newspapers.', 'The junta', null],
      ['The party capitulated to the demands of the regions.', 'The party', 'the regions'],
      ['Tunis allowed a rally by the opposition.', 'Tunis', 'the opposition'],
    ],
    isNot: [
      'The crane lifted the beam.',
      'She eased the door open.',
      'The window allowed in some light.',
      'They called off the dog.',
      'Pardon my French, he said.',
      'The goalkeeper conceded nothing but a smile.',
    ],
  },
  RETREAT: {
    is: [
      ['France withdrew its troops from Niger.', 'France', 'Niger'],
      ['The militia released the two nuns.', 'The militia', 'the two nuns'],
      ['The rebels declared a ceasefire.', 'The rebels', null],
      ['Guerrillas laid down their arms in Cali.', 'Guerrillas', null],
      ['Oman freed nine Yemeni sailors.', 'Oman', 'nine Yemeni sailors'],
      ['Russia returned the bodies of two soldiers to Georgia.', 'Russia', 'Georgia'],
      ['Syria allowed inspectors into Homs.', 'Syria', 'inspectors'],
      ['The two armies exchanged prisoners.', 'The two armies', null],
      ['Zambia lifted sanctions against Malawi.', 'Zambia', 'Malawi'],
      ['The premier resigned on Friday.', 'The premier', null],
      ['Soldiers pulled out of the valley.', 'Soldiers', null],
    ],
    isNot: [
      'The band released an album.',
      'He withdrew ten euros from the bank.',
      'She returned to the kitchen.',
      'The tide retreated.',
      'Feel free to ask.',
      'The drawer pulled out easily.',
    ],
  },
}
