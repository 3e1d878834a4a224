export {
  countryNamed,
  countryOfDemonym,
  countryOfKey,
  nameOfCountry,
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
} from './lookup.js'
