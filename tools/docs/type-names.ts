import {
  type Application,
  type Context,
  Converter,
  DeclarationReflection,
  ParameterReflection,
  type ProjectReflection,
  ReferenceType,
  ReflectionKind,
  SignatureReflection,
  type SomeType,
} from 'typedoc'

/** After the Zod plugin, which writes the inferred types out at a priority of 2000. */
const PRIORITY = 1000

/**
 * Gives the types of the model their names back. What Zod infers has none, so that TypeDoc writes it out wherever it is used: whole
 * dispatches in every signature. A type with the same fields as one of the model is that one; so is a choice of the same words.
 */
export function nameTypes(app: Application): void {
  app.converter.on(Converter.EVENT_RESOLVE_BEGIN, ({ project }: Context) => nameAll(project), PRIORITY)
}

function nameAll(project: ProjectReflection): void {
  const aliases = new Map<string, DeclarationReflection>()
  for (const alias of project.getReflectionsByKind(ReflectionKind.TypeAlias)) {
    if (!(alias instanceof DeclarationReflection)) continue
    const key = alias.type === undefined ? null : keyOf(alias.type)
    if (key !== null && !aliases.has(key)) aliases.set(key, alias)
  }
  const named = (type: SomeType): SomeType => {
    const key = keyOf(type)
    const alias = key === null ? undefined : aliases.get(key)
    if (alias === undefined) return within(type)
    if (type.type === 'reflection') project.removeReflection(type.declaration)
    return ReferenceType.createResolvedReference(alias.name, alias, project)
  }
  const within = (type: SomeType): SomeType => {
    if (type.type === 'array') type.elementType = named(type.elementType)
    else if (type.type === 'union') type.types = withChoices(type.types.map(named), aliases, project)
    else if (type.type === 'intersection') type.types = type.types.map(named)
    else if (type.type === 'reference' && type.package !== 'zod' && type.typeArguments !== undefined)
      type.typeArguments = type.typeArguments.map(named)
    return type
  }
  // Outer ones first, in the order in which they were made: what stands within a named type goes with it.
  for (const id of Object.keys(project.reflections).map(Number)) {
    const reflection = project.reflections[id]
    const hasType =
      reflection instanceof DeclarationReflection ||
      reflection instanceof SignatureReflection ||
      reflection instanceof ParameterReflection
    if (!hasType || reflection.type === undefined) continue
    const isAlias = [...aliases.values()].includes(reflection as DeclarationReflection)
    reflection.type = isAlias ? within(reflection.type) : named(reflection.type)
  }
}

/** What tells a type of the model: the names of its fields, or the words that it lets choose. */
function keyOf(type: SomeType): string | null {
  if (type.type === 'reflection') {
    const fields = type.declaration.children ?? []
    return fields.length < 2 || type.declaration.signatures !== undefined
      ? null
      : `fields ${fields.map(({ name }) => name).sort()}`
  }
  if (type.type !== 'union') return null
  const words = wordsOf(type.types)
  return words.length === type.types.length ? `words ${words.sort()}` : null
}

function wordsOf(types: readonly SomeType[]): string[] {
  return types.flatMap((type) => (type.type === 'literal' && typeof type.value === 'string' ? [type.value] : []))
}

/** A choice of words and null has the name of the choice of words. */
function withChoices(
  types: readonly SomeType[],
  aliases: ReadonlyMap<string, DeclarationReflection>,
  project: ProjectReflection,
): SomeType[] {
  const alias = aliases.get(`words ${wordsOf(types).sort()}`)
  if (alias === undefined) return [...types]
  const rest = types.filter((type) => wordsOf([type]).length === 0)
  return [ReferenceType.createResolvedReference(alias.name, alias, project), ...rest]
}
