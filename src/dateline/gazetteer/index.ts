export { countryNamed, countryOfDemonym, nameOfCountry, type Region, regionsNamed } from './countries.js'
export { type KnownPlace, largestNamed, lookupMisspelt, lookupPlace, type PlaceHints } from './lookup.js'
