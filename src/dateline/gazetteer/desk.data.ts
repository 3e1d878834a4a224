/**
 * Names of which a desk thinks of one country though another one's place is about as large or larger. Country, then the
 * names (as keys), parted by `|`. Source: agencies' habits as common knowledge, written for this package (MIT). 16 entries.
 */
export const DESK_READINGS: readonly (readonly [country: string, names: string])[] = [
  ['CA', 'halifax|vancouver'],
  ['CH', 'geneva'],
  ['CL', 'concepcion'],
  ['CO', 'cartagena'],
  ['DE', 'heidelberg'],
  ['ES', 'barcelona|burgos|cadiz|granada|pamplona|salamanca|valencia|valladolid'],
  ['FR', 'orleans'],
  ['GB', 'aberdeen|brighton|dundee|manchester|norwich|oxford|york'],
  ['ID', 'bali'],
  ['IN', 'hyderabad|kochi'],
  ['IT', 'bari|florence|parma|venice'],
  ['LB', 'sidon|tyre'],
  ['NZ', 'christchurch|dunedin'],
  ['PR', 'san juan'],
  ['UA', 'odessa'],
  ['US', 'chicago|portland|st joseph|st louis|st paul|syracuse'],
]
