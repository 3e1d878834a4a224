/** Sentences that tell an event of verbal conflict, and sentences that only look like it. Written by us; 4 types. */
import type { TypeTable } from './table.js'

export const VERBAL_CONFLICT: TypeTable = {
  REQUEST: {
    is: [
      ['Mexico demanded the release of the fishermen by Cuba.', 'Mexico', 'Cuba'],
      ['The pope called on both sides to stop the fighting.', 'The pope', 'both sides'],
      ['Nurses urged the ministry to raise wages.', 'Nurses', 'the ministry'],
      ['The court ordered the mayor to pay.', 'The court', 'the mayor'],
      ['Peru asked Chile for help.', 'Peru', 'Chile'],
      ['The envoy said Laos must free the monks.', 'The envoy', 'Laos'],
      ['Students want the dean to resign.', 'Students', 'the dean'],
      ['The agency appealed for aid.', 'The agency', null],
      ['The minister faces pressure from farmers to quit.', 'farmers', 'The minister'],
    ],
    isNot: [
      'She asked whether it was late.',
      'He ordered a coffee.',
      'The song was in great demand.',
      'They want to sleep.',
      'The job requires patience.',
      'The pressed flowers fell out.',
    ],
  },
  ACCUSE: {
    is: [
      ['Iran accused Iraq of shelling its ports.', 'Iran', 'Iraq'],
      ['The bishop condemned the government.', 'The bishop', 'the government'],
      ['Prosecutors are investigating the bank.', 'Prosecutors', 'the bank'],
      ['A farmer sued the province.', 'A farmer', 'the province'],
      ['Poland lodged a protest with Belarus.', 'Poland', 'Belarus'],
      ['The mayor was blamed by residents.', 'residents', 'The mayor'],
      ['A court in The Hague indicted the general.', 'A court', 'the general'],
      ['The union criticised plans by the ministry.', 'The union', 'the ministry'],
      ['Lawmakers denounced the president as a liar.', 'Lawmakers', 'the president'],
    ],
    isNot: [
      'The accused man sat down.',
      'Charge the phone overnight.',
      'He examined the coin.',
      'The suite was designed by her.',
      'The two houses stood opposed.',
      'Rain was to blame.',
    ],
  },
  REJECT: {
    is: [
      ['Sudan rejected a proposal by Chad.', 'Sudan', 'Chad'],
      ['The rebels refused to meet the envoy.', 'The rebels', 'the envoy'],
      ['China vetoed the resolution.', 'China', null],
      ['Cuba denied entry to the Dutch monitors.', 'Cuba', 'the Dutch monitors'],
      ['The president cancelled a meeting with King Rama.', 'The president', 'King Rama'],
      ['The newspaper defied the ban by the junta.', 'The newspaper', 'the junta'],
      ['Belgrade turned down mediation by Rome.', 'Belgrade', 'Rome'],
      ['Senators voted against the treaty.', 'Senators', null],
      ['Mali ignored calls by its neighbours to withdraw.', 'Mali', 'neighbours'],
    ],
    isNot: [
      'The machine rejected the coin.',
      'The minister declined to comment.',
      'The refuse was collected on Monday.',
      'The path declines towards the lake.',
      'The glue resisted the heat.',
      'She turned down the bed.',
    ],
  },
  THREATEN: {
    is: [
      ['The rebels threatened to bomb the port of Beira.', 'The rebels', 'Beira'],
      ['Serbia warned Croatia of war.', 'Serbia', 'Croatia'],
      ['The miners said they would strike unless the ministry paid.', 'miners', 'the ministry'],
      ['Libya threatened Malta with sanctions.', 'Libya', 'Malta'],
      ['The general vowed to crush the insurgents.', 'The general', 'the insurgents'],
      ['The United States will impose sanctions on Burundi.', 'The United States', 'Burundi'],
      ['Kuwait issued an ultimatum to Iraq.', 'Kuwait', 'Iraq'],
      ['The army plans to arrest the bishop.', 'The army', 'the bishop'],
    ],
    isNot: [
      'Clouds threatened in the west.',
      'The label warns against heat.',
      'Frost is a threat to vines.',
      'He will arrest nobody.',
      'The sky looked threatening.',
      'An ultimate goal was set.',
    ],
  },
}
