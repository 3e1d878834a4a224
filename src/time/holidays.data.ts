/**
 * Days with a name: [how it is written, how its date is found, an example with the date in the year given].
 * Source: compiled by the authors from the laws and church calendars that fix the days. Licence: as the package.
 * 79 entries, sorted by the way the date is found.
 */

/**
 * How a date is found: `fixed` month day; `nth` month weekday n (-1 the last); `nth+` the same and days after it;
 * `before` month day weekday: the latest such weekday before the date; `easter` days after Easter; `orthodox` days after
 * Orthodox Easter; `islamic` month day; `hebrew` days after Rosh Hashanah; `lunar` days after the Chinese new year;
 * `diwali` days after Diwali; `election` the Tuesday after the first Monday in November.
 */
export type HolidaySpec = readonly [kind: string, ...numbers: number[]]

/** Pattern, spec, number of days, example text with a year, ISO date. */
export type HolidayEntry = readonly [pattern: string, spec: HolidaySpec, days: number, example: string, value: string]

/** The table. */
export const HOLIDAYS: readonly HolidayEntry[] = [
  ['diwali', ['diwali', 0], 1, 'Diwali 2023', '2023-11-12'],
  ['deepavali', ['diwali', 0], 1, 'Deepavali 2023', '2023-11-12'],
  ['easter [sunday]', ['easter', 0], 1, 'Easter 2018', '2018-04-01'],
  ['good friday', ['easter', -2], 1, 'Good Friday 2018', '2018-03-30'],
  ['easter monday', ['easter', 1], 1, 'Easter Monday 2018', '2018-04-02'],
  ['easter eve', ['easter', -1], 1, 'Easter Eve 2018', '2018-03-31'],
  ['holy saturday', ['easter', -1], 1, 'Holy Saturday 2018', '2018-03-31'],
  ['palm sunday', ['easter', -7], 1, 'Palm Sunday 2018', '2018-03-25'],
  ['holy week', ['easter', -7], 7, 'Holy Week 2018', '2018-03-25'],
  ['maundy thursday', ['easter', -3], 1, 'Maundy Thursday 2018', '2018-03-29'],
  ['holy thursday', ['easter', -3], 1, 'Holy Thursday 2018', '2018-03-29'],
  ['ash wednesday', ['easter', -46], 1, 'Ash Wednesday 2018', '2018-02-14'],
  ['shrove tuesday', ['easter', -47], 1, 'Shrove Tuesday 2018', '2018-02-13'],
  ['mardi gras', ['easter', -47], 1, 'Mardi Gras 2018', '2018-02-13'],
  ['ascension day', ['easter', 39], 1, 'Ascension Day 2018', '2018-05-10'],
  ['pentecost', ['easter', 49], 1, 'Pentecost 2018', '2018-05-20'],
  ['whit sunday', ['easter', 49], 1, 'Whit Sunday 2018', '2018-05-20'],
  ['whit monday', ['easter', 50], 1, 'Whit Monday 2018', '2018-05-21'],
  ['corpus christi', ['easter', 60], 1, 'on Corpus Christi 2018', '2018-05-31'],
  ['election day', ['election'], 1, 'Election Day 2024', '2024-11-05'],
  ["new year [' s] day", ['fixed', 1, 1], 1, "New Year's Day 2018", '2018-01-01'],
  ['epiphany', ['fixed', 1, 6], 1, 'Epiphany 2018', '2018-01-06'],
  ['groundhog day', ['fixed', 2, 2], 1, 'Groundhog Day 2018', '2018-02-02'],
  ["valentine [' s] day", ['fixed', 2, 14], 1, "Valentine's Day 2018", '2018-02-14'],
  ['valentines day', ['fixed', 2, 14], 1, 'Valentines Day 2018', '2018-02-14'],
  ["international women ' s day", ['fixed', 3, 8], 1, "International Women's Day 2018", '2018-03-08'],
  ["(st|saint) [.] patrick [' s] day", ['fixed', 3, 17], 1, "St. Patrick's Day 2018", '2018-03-17'],
  ["april fool [' s] day", ['fixed', 4, 1], 1, "April Fool's Day 2018", '2018-04-01'],
  ["april fools [' ] day", ['fixed', 4, 1], 1, "April Fools' Day 2018", '2018-04-01'],
  ['earth day', ['fixed', 4, 22], 1, 'Earth Day 2018', '2018-04-22'],
  ['anzac day', ['fixed', 4, 25], 1, 'Anzac Day 2018', '2018-04-25'],
  ['may day', ['fixed', 5, 1], 1, 'May Day 2018', '2018-05-01'],
  ['cinco de mayo', ['fixed', 5, 5], 1, 'Cinco de Mayo 2018', '2018-05-05'],
  ['victory day', ['fixed', 5, 9], 1, 'Victory Day 2018', '2018-05-09'],
  ['juneteenth', ['fixed', 6, 19], 1, 'Juneteenth 2022', '2022-06-19'],
  ['canada day', ['fixed', 7, 1], 1, 'Canada Day 2018', '2018-07-01'],
  ['the fourth of july', ['fixed', 7, 4], 1, 'the Fourth of July 2018', '2018-07-04'],
  ['bastille day', ['fixed', 7, 14], 1, 'Bastille Day 2018', '2018-07-14'],
  ['halloween', ['fixed', 10, 31], 1, 'Halloween 2018', '2018-10-31'],
  ["all saints ' day", ['fixed', 11, 1], 1, "All Saints' Day 2018", '2018-11-01'],
  ["all souls ' day", ['fixed', 11, 2], 1, "All Souls' Day 2018", '2018-11-02'],
  ['guy fawkes (day|night)', ['fixed', 11, 5], 1, 'Guy Fawkes Night 2018', '2018-11-05'],
  ['bonfire night', ['fixed', 11, 5], 1, 'Bonfire Night 2018', '2018-11-05'],
  ['armistice day', ['fixed', 11, 11], 1, 'Armistice Day 2018', '2018-11-11'],
  ["veterans [' ] day", ['fixed', 11, 11], 1, 'Veterans Day 2018', '2018-11-11'],
  ['christmas [day]', ['fixed', 12, 25], 1, 'Christmas 2018', '2018-12-25'],
  ['xmas [day]', ['fixed', 12, 25], 1, 'Xmas 2018', '2018-12-25'],
  ['christmas eve', ['fixed', 12, 24], 1, 'Christmas Eve 2018', '2018-12-24'],
  ['boxing day', ['fixed', 12, 26], 1, 'Boxing Day 2018', '2018-12-26'],
  ["new year [' s] eve", ['fixed', 12, 31], 1, "New Year's Eve 2018", '2018-12-31'],
  ['rosh hashanah', ['hebrew', 0], 1, 'Rosh Hashanah 2018', '2018-09-10'],
  ['jewish new year', ['hebrew', 0], 1, 'Jewish New Year 2018', '2018-09-10'],
  ['yom kippur', ['hebrew', 9], 1, 'Yom Kippur 2018', '2018-09-19'],
  ['sukkot', ['hebrew', 14], 7, 'Sukkot 2018', '2018-09-24'],
  ['passover', ['hebrew', -163], 8, 'Passover 2018', '2018-03-31'],
  ['purim', ['hebrew', -193], 1, 'Purim 2018', '2018-03-01'],
  ['ramadan', ['islamic', 9, 1], 30, 'Ramadan 2018', '2018-05-16'],
  ['eid [-] al [-] fitr', ['islamic', 10, 1], 1, 'Eid al-Fitr 2023', '2023-04-22'],
  ['eid [-] al [-] adha', ['islamic', 12, 10], 1, 'Eid al-Adha 2023', '2023-06-29'],
  ['ashura', ['islamic', 1, 10], 1, 'Ashura 2018', '2018-09-21'],
  ["chinese new year [' s] [day]", ['lunar', 0], 1, 'Chinese New Year 2018', '2018-02-16'],
  ["lunar new year [' s] [day]", ['lunar', 0], 1, 'Lunar New Year 2018', '2018-02-16'],
  ['(mlk|civil) [rights] day', ['nth', 1, 1, 3], 1, 'MLK Day 2013', '2013-01-21'],
  ['martin luther king [,] [jr] [.] [,] day', ['nth', 1, 1, 3], 1, 'Martin Luther King Day 2013', '2013-01-21'],
  ["presidents [' ] day", ['nth', 2, 1, 3], 1, "Presidents' Day 2017", '2017-02-20'],
  ["president ' s day", ['nth', 2, 1, 3], 1, "President's Day 2017", '2017-02-20'],
  ["mother [' s] day", ['nth', 5, 7, 2], 1, "Mother's Day 2018", '2018-05-13'],
  ['memorial day', ['nth', 5, 1, -1], 1, 'Memorial Day 2018', '2018-05-28'],
  ["father [' s] day", ['nth', 6, 7, 3], 1, "Father's Day 2018", '2018-06-17'],
  ['labor day', ['nth', 9, 1, 1], 1, 'Labor Day 2018', '2018-09-03'],
  ['columbus day', ['nth', 10, 1, 2], 1, 'Columbus Day 2018', '2018-10-08'],
  ["indigenous peoples ' day", ['nth', 10, 1, 2], 1, "Indigenous Peoples' Day 2018", '2018-10-08'],
  ['remembrance sunday', ['nth', 11, 7, 2], 1, 'Remembrance Sunday 2018', '2018-11-11'],
  ['thanksgiving [day]', ['nth', 11, 4, 4], 1, 'Thanksgiving 2018', '2018-11-22'],
  ['black friday', ['nth+', 11, 4, 4, 1], 1, 'Black Friday 2017', '2017-11-24'],
  ['cyber monday', ['nth+', 11, 4, 4, 4], 1, 'Cyber Monday 2015', '2015-11-30'],
  ['super tuesday', ['nth', 3, 2, 1], 1, 'Super Tuesday 2020', '2020-03-03'],
  ['orthodox easter', ['orthodox', 0], 1, 'Orthodox Easter 2018', '2018-04-08'],
  ['orthodox good friday', ['orthodox', -2], 1, 'Orthodox Good Friday 2020', '2020-04-17'],
]
