/**
 * Dispatches written for this project, and what a careful reader finds in them. Annotated by hand before they were ever parsed,
 * and never changed to suit the parser. 24 entries.
 *
 * - `dateline`: places, country of the first, day, agency, or null for none.
 * - `times`: words and TIMEX3 value, all of them.
 * - `quotes`: words inside the marks and the speaker's name, or the noun for one without a name (`-`: nobody is told), all of them.
 * - `attributions`: source, cue, content, the outermost ones, all of them; marks belong to content.
 * - `events`: trigger and type, all of them that have a type.
 */
export interface GoldText {
  readonly name: string
  readonly date: string
  readonly text: string
  readonly dateline: readonly [places: string, country: string | null, day: string | null, agency: string | null] | null
  readonly times: readonly (readonly [words: string, value: string])[]
  readonly quotes: readonly (readonly [words: string, speaker: string])[]
  readonly attributions: readonly (readonly [source: string, cue: string, content: string])[]
  readonly events: readonly (readonly [trigger: string, type: string])[]
}

/** The texts. */
export const GOLD_TEXTS: readonly GoldText[] = [
  {
    name: 'ferry',
    date: '2025-03-04',
    text: `MANILA, March 4 (Reuters) - A ferry sank off the island of Basilan on Monday, killing at least 12 people, the coast guard said.

“We are still looking for nine passengers,” said Commander Luis Ramos.

The ferry had left Zamboanga at noon.`,
    dateline: ['MANILA', 'PH', '2025-03-04', 'Reuters'],
    times: [
      ['March 4', '2025-03-04'],
      ['Monday', '2025-03-03'],
      ['noon', '2025-03-03T12:00'],
    ],
    quotes: [['We are still looking for nine passengers,', 'Luis Ramos']],
    attributions: [
      ['the coast guard', 'said', 'A ferry sank off the island of Basilan on Monday, killing at least 12 people'],
      ['Commander Luis Ramos', 'said', '“We are still looking for nine passengers,”'],
    ],
    events: [['sank', 'ACCIDENT']],
  },
  {
    name: 'talks',
    date: '2025-06-11',
    text: `GENEVA, June 11 (AP) - Foreign ministers of Chile and Bolivia met in Geneva on Wednesday to discuss access to the sea.

Chilean Foreign Minister Marta Soto said the talks were “useful”. Her counterpart, Pablo Quispe, told reporters that Bolivia would not give up its claim.`,
    dateline: ['GENEVA', 'CH', '2025-06-11', 'AP'],
    times: [
      ['June 11', '2025-06-11'],
      ['Wednesday', '2025-06-11'],
    ],
    quotes: [['useful', 'Marta Soto']],
    attributions: [
      ['Chilean Foreign Minister Marta Soto', 'said', 'the talks were “useful”'],
      ['Her counterpart, Pablo Quispe', 'told', 'that Bolivia would not give up its claim'],
    ],
    events: [['met', 'CONSULT']],
  },
  {
    name: 'resignation',
    date: '2025-01-17',
    text: `WARSAW, Jan 17 (Reuters) - Poland’s health minister resigned on Friday after weeks of protests by nurses.

“I have done what I could,” Ewa Nowak told a news conference. “Now others must go on.”`,
    dateline: ['WARSAW', 'PL', '2025-01-17', 'Reuters'],
    times: [
      ['Jan 17', '2025-01-17'],
      ['Friday', '2025-01-17'],
      ['weeks', 'PXW'],
    ],
    quotes: [['I have done what I could, Now others must go on.', 'Ewa Nowak']],
    attributions: [['Ewa Nowak', 'told', '“I have done what I could,” “Now others must go on.”']],
    events: [
      ['resigned', 'OFFICE'],
      ['protests', 'PROTEST'],
    ],
  },
  {
    name: 'denial',
    date: '2025-09-02',
    text: `NAIROBI (AFP) — The mining company Karuma Gold denied on Tuesday that it had poisoned a river in western Kenya.

Villagers say that dozens of cattle died in August. According to a report by the environment agency, cyanide was found in the water.`,
    dateline: ['NAIROBI', 'KE', null, 'AFP'],
    times: [
      ['Tuesday', '2025-09-02'],
      ['August', '2025-08'],
    ],
    quotes: [],
    attributions: [
      ['The mining company Karuma Gold', 'denied', 'that it had poisoned a river in western Kenya'],
      ['Villagers', 'say', 'that dozens of cattle died in August'],
      ['a report by the environment agency', 'According to', 'cyanide was found in the water'],
    ],
    events: [['died', 'DEATH']],
  },
  {
    name: 'sentence',
    date: '2025-11-20',
    text: `A court in Leeds sentenced a former banker to six years in prison on Thursday for stealing from his clients.

Judge Helen Marsh called the thefts “cruel and patient”. The man, 44, had pleaded guilty in October.`,
    dateline: null,
    times: [
      ['six years', 'P6Y'],
      ['Thursday', '2025-11-20'],
      ['October', '2025-10'],
    ],
    quotes: [['cruel and patient', 'Helen Marsh']],
    attributions: [['Judge Helen Marsh', 'called', 'the thefts “cruel and patient”']],
    events: [
      ['sentenced', 'TRIAL'],
      ['pleaded', 'TRIAL'],
    ],
  },
  {
    name: 'earthquake',
    date: '2024-04-09',
    text: `LIMA, April 9 (EFE) - An earthquake of magnitude 6.1 shook southern Peru early on Tuesday. Nobody was hurt, Mayor Rosa Luna said by telephone.

“The houses danced, but they stand,” she said.`,
    dateline: ['LIMA', 'PE', '2024-04-09', 'EFE'],
    times: [
      ['April 9', '2024-04-09'],
      ['early on Tuesday', '2024-04-09'],
    ],
    quotes: [['The houses danced, but they stand,', 'Rosa Luna']],
    attributions: [
      ['Mayor Rosa Luna', 'said', 'Nobody was hurt'],
      ['she', 'said', '“The houses danced, but they stand,”'],
    ],
    events: [['earthquake', 'DISASTER']],
  },
  {
    name: 'merger',
    date: '2025-05-06',
    text: `FRANKFURT, May 6 (dpa) - The tyre maker Rundum will buy its Danish rival Hjul for 2.4 billion euros, both companies announced on Tuesday.

Rundum’s chief executive, Karl Brandt, expects the deal to close next year.`,
    dateline: ['FRANKFURT', 'DE', '2025-05-06', 'dpa'],
    times: [
      ['May 6', '2025-05-06'],
      ['Tuesday', '2025-05-06'],
      ['next year', '2026'],
    ],
    quotes: [],
    attributions: [
      ['both companies', 'announced', 'The tyre maker Rundum will buy its Danish rival Hjul for 2.4 billion euros'],
      ['Rundum’s chief executive, Karl Brandt', 'expects', 'the deal to close next year'],
    ],
    events: [['buy', 'BUSINESS']],
  },
  {
    name: 'protest',
    date: '2025-10-13',
    text: `TUNIS, Oct 13 (Reuters) - Thousands of teachers marched through Tunis on Monday to demand higher pay.

Police fired tear gas near the parliament and arrested 30 people, witnesses said. The interior ministry did not answer calls.`,
    dateline: ['TUNIS', 'TN', '2025-10-13', 'Reuters'],
    times: [
      ['Oct 13', '2025-10-13'],
      ['Monday', '2025-10-13'],
    ],
    quotes: [],
    attributions: [['witnesses', 'said', 'Police fired tear gas near the parliament and arrested 30 people']],
    events: [
      ['marched', 'PROTEST'],
      ['fired', 'COERCE'],
      ['arrested', 'COERCE'],
    ],
  },
  {
    name: 'nested',
    date: '2025-02-25',
    text: `OTTAWA, Feb. 25 (CP) - "My client told me, 'I was never there,' and I believe him," lawyer Ann Tremblay said outside court.

Prosecutors refused to comment.`,
    dateline: ['OTTAWA', 'CA', '2025-02-25', 'CP'],
    times: [['Feb. 25', '2025-02-25']],
    quotes: [
      ["My client told me, 'I was never there,' and I believe him,", 'Ann Tremblay'],
      ['I was never there,', 'client'],
    ],
    attributions: [['lawyer Ann Tremblay', 'said', '"My client told me, \'I was never there,\' and I believe him,"']],
    events: [],
  },
  {
    name: 'attack',
    date: '2025-07-30',
    text: `BAMAKO, July 30 (AFP) - Gunmen attacked an army post in central Mali overnight, killing four soldiers, a military source said.

No group claimed responsibility. The army has sent reinforcements, the source added.`,
    dateline: ['BAMAKO', 'ML', '2025-07-30', 'AFP'],
    times: [
      ['July 30', '2025-07-30'],
      ['overnight', '2025-07-29TNI'],
    ],
    quotes: [],
    attributions: [
      ['a military source', 'said', 'Gunmen attacked an army post in central Mali overnight, killing four soldiers'],
      ['the source', 'added', 'The army has sent reinforcements'],
    ],
    events: [
      ['attacked', 'ASSAULT'],
      ['sent', 'MOBILIZE'],
    ],
  },
  {
    name: 'rates',
    date: '2025-08-07',
    text: `LONDON, Aug 7 (PA) - The Bank of England cut its main rate to 4 percent on Thursday, its fifth cut in a year.

“Prices have calmed,” Governor Ruth Allen said. Analysts had expected a smaller step.`,
    dateline: ['LONDON', 'GB', '2025-08-07', 'PA'],
    times: [
      ['Aug 7', '2025-08-07'],
      ['Thursday', '2025-08-07'],
      ['a year', 'P1Y'],
    ],
    quotes: [['Prices have calmed,', 'Ruth Allen']],
    attributions: [
      ['Governor Ruth Allen', 'said', '“Prices have calmed,”'],
      ['Analysts', 'expected', 'a smaller step'],
    ],
    events: [['cut', 'ECONOMY']],
  },
  {
    name: 'election',
    date: '2025-12-01',
    text: `TBILISI, Dec 1 (Interpress) - Georgians elected a new mayor of Batumi on Sunday. With nearly all votes counted, Irakli Beridze had 53 percent.

His opponent, Nino Gelashvili, conceded defeat. “The town has chosen,” she wrote on Facebook.`,
    dateline: ['TBILISI', 'GE', '2025-12-01', 'Interpress'],
    times: [
      ['Dec 1', '2025-12-01'],
      ['Sunday', '2025-11-30'],
    ],
    quotes: [['The town has chosen,', 'Nino Gelashvili']],
    attributions: [['she', 'wrote', '“The town has chosen,”']],
    events: [
      ['elected', 'ELECTION'],
      ['conceded', 'CONCEDE'],
    ],
  },
  {
    name: 'aid',
    date: '2025-04-22',
    text: `JUBA, South Sudan (AP) — The World Food Programme delivered 800 tons of grain to the town of Bor on Tuesday, its first convoy there since February.

“People have been eating leaves,” said Grace Achol, a nurse at the hospital.`,
    dateline: ['JUBA', 'SS', null, 'AP'],
    times: [
      ['Tuesday', '2025-04-22'],
      ['February', '2025-02'],
    ],
    quotes: [['People have been eating leaves,', 'Grace Achol']],
    attributions: [['Grace Achol, a nurse at the hospital', 'said', '“People have been eating leaves,”']],
    events: [['delivered', 'AID']],
  },
  {
    name: 'outbreak',
    date: '2025-03-19',
    text: `KAMPALA, March 19 (Xinhua) -- Uganda has recorded three new cases of Ebola in the past two days, Health Minister Joan Okello said Wednesday.

She urged people not to touch the dead. Schools in the district will stay closed until April 2.`,
    dateline: ['KAMPALA', 'UG', '2025-03-19', 'Xinhua'],
    times: [
      ['March 19', '2025-03-19'],
      ['the past two days', 'P2D'],
      ['Wednesday', '2025-03-19'],
      ['April 2', '2025-04-02'],
    ],
    quotes: [],
    attributions: [
      ['Health Minister Joan Okello', 'said', 'Uganda has recorded three new cases of Ebola in the past two days'],
      ['She', 'urged', 'people not to touch the dead'],
    ],
    events: [
      ['cases', 'HEALTH'],
      ['urged', 'REQUEST'],
    ],
  },
  {
    name: 'football',
    date: '2025-09-28',
    text: `MADRID, Sept 28 (Reuters) - Atletico beat Getafe 3-1 on Sunday with two goals by Pedro Vidal.

“He ran like a boy,” coach Iker Sanz said of the 34-year-old.`,
    dateline: ['MADRID', 'ES', '2025-09-28', 'Reuters'],
    times: [
      ['Sept 28', '2025-09-28'],
      ['Sunday', '2025-09-28'],
      ['34-year-old', 'P34Y'],
    ],
    quotes: [['He ran like a boy,', 'Iker Sanz']],
    attributions: [['coach Iker Sanz', 'said', '“He ran like a boy,”']],
    events: [['beat', 'SPORT']],
  },
  {
    name: 'launch',
    date: '2025-11-05',
    text: `KOUROU, French Guiana, Nov 5 (Reuters) - An Ariane rocket carried two weather satellites into orbit on Wednesday.

It was the rocket’s third flight this year, the operator said.`,
    dateline: ['KOUROU', 'GF', '2025-11-05', 'Reuters'],
    times: [
      ['Nov 5', '2025-11-05'],
      ['Wednesday', '2025-11-05'],
      ['this year', '2025'],
    ],
    quotes: [],
    attributions: [['the operator', 'said', 'It was the rocket’s third flight this year']],
    events: [['carried', 'LAUNCH']],
  },
  {
    name: 'threat',
    date: '2025-05-15',
    text: `SEOUL, May 15 (Yonhap) - North Korea threatened on Thursday to close the border crossing at Kaesong unless the drills end.

The South’s defence ministry rejected the demand. A spokesman said the drills were “purely defensive”.`,
    dateline: ['SEOUL', 'KR', '2025-05-15', 'Yonhap'],
    times: [
      ['May 15', '2025-05-15'],
      ['Thursday', '2025-05-15'],
    ],
    quotes: [['purely defensive', 'spokesman']],
    attributions: [
      ['North Korea', 'threatened', 'to close the border crossing at Kaesong unless the drills end'],
      ['A spokesman', 'said', 'the drills were “purely defensive”'],
    ],
    events: [
      ['threatened', 'THREATEN'],
      ['rejected', 'REJECT'],
    ],
  },
  {
    name: 'titles',
    date: '2025-10-24',
    text: `Museum shows forgotten painter

By Ada Holm

OSLO (NTB) - The exhibition “Snow and Salt” opens in Oslo on Saturday. It shows 60 works by Inga Moe, who died in 1931.

“Nobody asked for her,” curator Per Dahl says.`,
    dateline: ['OSLO', 'NO', null, 'NTB'],
    times: [
      ['Saturday', '2025-10-25'],
      ['1931', '1931'],
    ],
    quotes: [['Nobody asked for her,', 'Per Dahl']],
    attributions: [['curator Per Dahl', 'says', '“Nobody asked for her,”']],
    events: [['died', 'DEATH']],
  },
  {
    name: 'sanctions',
    date: '2025-06-27',
    text: `BRUSSELS, June 27 (Belga) - The European Union imposed sanctions on five shipping companies on Friday.

They are accused of carrying oil under false flags. Estonia’s foreign minister, Kersti Tamm, welcomed the decision: “It comes late, but it comes.”`,
    dateline: ['BRUSSELS', 'BE', '2025-06-27', 'Belga'],
    times: [
      ['June 27', '2025-06-27'],
      ['Friday', '2025-06-27'],
    ],
    quotes: [['It comes late, but it comes.', 'Kersti Tamm']],
    attributions: [
      ['Estonia’s foreign minister, Kersti Tamm', 'welcomed', 'the decision: “It comes late, but it comes.”'],
    ],
    events: [
      ['imposed', 'SANCTION'],
      ['accused', 'ACCUSE'],
      ['welcomed', 'SUPPORT'],
    ],
  },
  {
    name: 'doubt',
    date: '2025-02-12',
    text: `CANBERRA, Feb 12 (AAP) - Farmers doubt that the dam will be ready before 2030. The government insists it will open in two years.

“I have seen three ministers promise this,” said Col Harper, who grows rice near Griffith.`,
    dateline: ['CANBERRA', 'AU', '2025-02-12', 'AAP'],
    times: [
      ['Feb 12', '2025-02-12'],
      ['2030', '2030'],
      ['two years', 'P2Y'],
    ],
    quotes: [['I have seen three ministers promise this,', 'Col Harper']],
    attributions: [
      ['Farmers', 'doubt', 'that the dam will be ready before 2030'],
      ['The government', 'insists', 'it will open in two years'],
      ['Col Harper, who grows rice near Griffith', 'said', '“I have seen three ministers promise this,”'],
    ],
    events: [],
  },
  {
    name: 'treaty',
    date: '2025-08-28',
    text: `HANOI, Aug 28 (VNA) - Vietnam and Laos signed an agreement on Thursday to share the water of the Mekong.

Under the pact both will report every week how much they take. Prime Minister Le Hoa promised to open a joint office by the end of the year.`,
    dateline: ['HANOI', 'VN', '2025-08-28', 'VNA'],
    times: [
      ['Aug 28', '2025-08-28'],
      ['Thursday', '2025-08-28'],
      ['every week', 'P1W'],
      ['the end of the year', '2025'],
    ],
    quotes: [],
    attributions: [['Prime Minister Le Hoa', 'promised', 'to open a joint office by the end of the year']],
    events: [
      ['signed', 'AGREE'],
      ['promised', 'AGREE'],
    ],
  },
  {
    name: 'continued',
    date: '2025-01-08',
    text: `DUBLIN, Jan 8 (PA) - “The road was ice from one side to the other,” said driver Sean Byrne.

“I saw the lights of the bus, and then I saw nothing.

“When I woke there was snow on my hands.”`,
    dateline: ['DUBLIN', 'IE', '2025-01-08', 'PA'],
    times: [['Jan 8', '2025-01-08']],
    quotes: [
      ['The road was ice from one side to the other,', 'Sean Byrne'],
      ['I saw the lights of the bus, and then I saw nothing. When I woke there was snow on my hands.', 'Sean Byrne'],
    ],
    attributions: [
      ['driver Sean Byrne', 'said', '“The road was ice from one side to the other,”'],
      [
        'driver Sean Byrne',
        'said',
        '“I saw the lights of the bus, and then I saw nothing. “When I woke there was snow on my hands.”',
      ],
    ],
    events: [],
  },
  {
    name: 'death',
    date: '2025-10-03',
    text: `MEXICO CITY, Oct 3 (AP) - Singer Lola Prieto, whose songs of the 1970s were heard all over Latin America, has died. She was 81.

Her daughter said she died of pneumonia at her home on Thursday night.`,
    dateline: ['MEXICO CITY', 'MX', '2025-10-03', 'AP'],
    times: [
      ['Oct 3', '2025-10-03'],
      ['the 1970s', '197'],
      ['Thursday night', '2025-10-02TNI'],
    ],
    quotes: [],
    attributions: [['Her daughter', 'said', 'she died of pneumonia at her home on Thursday night']],
    events: [
      ['died', 'DEATH'],
      ['died', 'DEATH'],
    ],
  },
  {
    name: 'withdrawal',
    date: '2025-07-01',
    text: `PARIS, July 1 (AFP) - France withdrew its last soldiers from the base at Faya on Tuesday, ending a mission of 38 years.

“We leave as friends,” General Jean Morel said at a ceremony. Opposition leaders asked the government to explain the cost.`,
    dateline: ['PARIS', 'FR', '2025-07-01', 'AFP'],
    times: [
      ['July 1', '2025-07-01'],
      ['Tuesday', '2025-07-01'],
      ['38 years', 'P38Y'],
    ],
    quotes: [['We leave as friends,', 'Jean Morel']],
    attributions: [
      ['General Jean Morel', 'said', '“We leave as friends,”'],
      ['Opposition leaders', 'asked', 'the government to explain the cost'],
    ],
    events: [
      ['withdrew', 'RETREAT'],
      ['asked', 'REQUEST'],
    ],
  },
]
