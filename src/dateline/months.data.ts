/**
 * Months: number; names and abbreviations in English; those of Spanish, Portuguese, Italian, French, German, Dutch and Malay or
 * Indonesian agencies, which put the day first. Without stops and marks, parted by blanks.
 * Source: common knowledge, written for this package (MIT). 12 entries.
 */
export const MONTHS: readonly (readonly [month: number, english: string, others: string])[] = [
  [1, 'january jan', 'ene enero janeiro gen gennaio janvier janv januar januari jaenner'],
  [2, 'february feb febr', 'fev febrero fevereiro febbraio fevrier fevr februar februari peb'],
  [3, 'march mar mch', 'marzo marco mars maerz marz maart mrt mac maret'],
  [4, 'april apr apl', 'abr abril avr avril aprile'],
  [5, 'may', 'mayo mai maio mag maggio mei'],
  [6, 'june jun jne', 'junio junho giu giugno juin juni'],
  [7, 'july jul jly', 'julio julho lug luglio juil juillet juli julai'],
  [8, 'august aug', 'ago agosto aout augustus agustus ogos agt'],
  [9, 'september sep sept', 'septiembre setiembre setembro set settembre septembre'],
  [10, 'october oct', 'octubre outubro out ott ottobre octobre okt oktober'],
  [11, 'november nov', 'noviembre novembro novembre nopember'],
  [12, 'december dec', 'dic diciembre dez dezembro dicembre decembre dezember des desember dis disember'],
]
