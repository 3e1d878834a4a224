import { isDay } from '../text/iso-date.js'

/** Months by their first letters, in the languages of the wires that write them: English, German, French, Spanish, Dutch, Italian. */
const MONTHS: Readonly<Record<string, number>> = {
  jan: 1,
  jän: 1,
  ene: 1,
  gen: 1,
  feb: 2,
  fév: 2,
  fev: 2,
  mar: 3,
  mär: 3,
  mrz: 3,
  mrt: 3,
  maa: 3,
  apr: 4,
  avr: 4,
  abr: 4,
  may: 5,
  mai: 5,
  mei: 5,
  mag: 5,
  jun: 6,
  jui: 6,
  giu: 6,
  jul: 7,
  lug: 7,
  aug: 8,
  aoû: 8,
  aou: 8,
  ago: 8,
  sep: 9,
  set: 9,
  oct: 10,
  okt: 10,
  ott: 10,
  nov: 11,
  dec: 12,
  déc: 12,
  dez: 12,
  dic: 12,
}

/** Hours by which the zones that American and European wires name are ahead of UTC. */
const ZONES: Readonly<Record<string, string>> = {
  GMT: 'Z',
  UTC: 'Z',
  UT: 'Z',
  Z: 'Z',
  EST: '-05:00',
  EDT: '-04:00',
  CST: '-06:00',
  CDT: '-05:00',
  MST: '-07:00',
  MDT: '-06:00',
  PST: '-08:00',
  PDT: '-07:00',
  BST: '+01:00',
  CET: '+01:00',
  MEZ: '+01:00',
  CEST: '+02:00',
  MESZ: '+02:00',
  JST: '+09:00',
}

/** Year, month and day, and what follows the day: `2014-11-26T15:27:03+01:00`, `20141126T152703Z`, `2022-07-11 18:33`. */
const ISO =
  /^(\d{4})-?(\d\d)-?(\d\d)(?:[T ](\d\d):?(\d\d)(?::?(\d\d)(?:[.,](\d{1,9}))?)?)?\s?(Z|[+-]\d\d(?::?\d\d)?|[A-Z]{2,4})?$/i
/** As mails write it: `Thu, 19 Feb 2015 17:18:40 +1100`. */
const MAIL =
  /^(?:[A-Za-z]{3,9},?\s+)?(\d{1,2})\s+([A-Za-z]{3,9})\.?\s+(\d{4}|\d\d)\s+(\d{1,2}):(\d\d)(?::(\d\d))?\s*([+-]\d{4}|[A-Z]{1,4})?(?:\s*\(.{0,20}\))?$/

/** The number of a month written in letters, 1 to 12, or null. */
export function monthNumber(name: string): number | null {
  const key = name.slice(0, 3).toLowerCase()
  // `juin` and `juillet` begin alike.
  if (key === 'jui') return name.slice(0, 4).toLowerCase() === 'juil' ? 7 : 6
  return Object.hasOwn(MONTHS, key) ? (MONTHS[key] ?? null) : null
}

/** The offset from UTC of a zone's letters or digits (`GMT`, `EST`, `+0100`), as ISO 8601 writes it; empty where unknown. */
export function zoneOffset(zone: string | null | undefined): string {
  if (zone === null || zone === undefined) return ''
  const name = zone.toUpperCase()
  if (Object.hasOwn(ZONES, name)) return ZONES[name] ?? ''
  const digits = /^([+-]\d\d):?(\d\d)?$/.exec(zone)
  return digits === null ? '' : `${digits[1]}:${digits[2] ?? '00'}`
}

/** A moment as ISO 8601: no zone where none is given, no time of day where none is given; null for what is no time. */
export function isoMoment(value: string | null): string | null {
  if (value === null) return null
  const text = value.trim().slice(0, 60)
  const iso = ISO.exec(text)
  if (iso !== null) {
    const [, year, month, day, hour, minute, second, fraction, zone] = iso
    return moment([year, month, day], hour === undefined ? null : [hour, minute, second], zone, fraction)
  }
  const mail = MAIL.exec(text)
  const month = monthNumber(mail?.[2] ?? '')
  if (mail === null || month === null) return null
  return moment([fullYear(mail[3] ?? ''), String(month), mail[1]], [mail[4], mail[5], mail[6]], mail[7])
}

/** A year of two digits within the century that news in electronic form comes from. */
export function fullYear(year: string): string {
  if (year.length !== 2) return year
  return `${Number(year) < 70 ? '20' : '19'}${year}`
}

type Digits = string | undefined

/** ISO 8601 of its parts, or null where there is no such day or time. */
export function moment(
  [year, month, day]: readonly [Digits, Digits, Digits],
  time: readonly Digits[] | null,
  zone?: string | null,
  fraction?: string,
): string | null {
  if (!isDay(Number(year), Number(month), Number(day))) return null
  const date = `${pad(year, 4)}-${pad(month)}-${pad(day)}`
  if (time === null) return date
  const [hour, minute = '0', second = '0'] = time
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 60) return date
  return `${date}T${pad(hour)}:${pad(minute)}:${pad(second)}${fraction === undefined ? '' : `.${fraction}`}${zoneOffset(zone)}`
}

function pad(value: Digits, width = 2): string {
  return (value ?? '').padStart(width, '0')
}
