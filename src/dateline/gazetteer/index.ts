export {
  countryNamed,
  countryOfDemonym,
  countryOfKey,
  nameOfCountry,
  type Region,
  regionsNamed,
  regionsOfKey,
} from './countries.js'
export { foldName } from './fold.js'
export {
  type KnownPlace,
  largestNamed,
  largestOfKey,
  lookupMisspelt,
  lookupPlace,
  type PlaceHints,
} from './lookup.js'
