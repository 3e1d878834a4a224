/**
 * Feasts of lunisolar calendars that no short rule gives, from 1990 on: month and day of the Gregorian year.
 * Source: Chinese new year: Hong Kong Observatory, Gregorian-Lunar calendar conversion table; Diwali (Lakshmi Puja):
 * gazetted holidays of the Government of India. Facts, no licence needed. 46 and 41 days.
 */

/** First year of both tables. */
export const FIRST_YEAR = 1990

/** First day of the Chinese year, 1990 to 2035. */
export const CHINESE_NEW_YEAR =
  '0127 0215 0204 0123 0210 0131 0219 0207 0128 0216 0205 0124 0212 0201 0122 0209 0129 0218 0207 0126 0214 0203 0123 0210 0131 0219 0208 0128 0216 0205 0125 0212 0201 0122 0210 0129 0217 0206 0126 0213 0203 0123 0211 0131 0219 0208'

/** Diwali, 1990 to 2030. */
export const DIWALI =
  '1018 1105 1025 1113 1103 1023 1110 1030 1019 1107 1026 1114 1104 1024 1112 1101 1021 1109 1028 1017 1105 1026 1113 1103 1023 1111 1030 1019 1107 1027 1114 1104 1024 1112 1031 1020 1108 1029 1017 1105 1026'
