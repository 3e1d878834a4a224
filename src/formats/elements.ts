import { isElement, type MarkupElement } from './markup.js'
import { folded, type Run } from './story.js'

/** The first child element of that name. */
export function childOf(element: MarkupElement | null, name: string): MarkupElement | null {
  if (element === null) return null
  for (const node of element.children) if (isElement(node) && node.name === name) return node
  return null
}

/** The child elements of that name. */
export function childrenOf(element: MarkupElement | null, name: string): MarkupElement[] {
  if (element === null) return []
  return element.children.filter((node): node is MarkupElement => isElement(node) && node.name === name)
}

/** The first element along a path of names (`NewsLines/HeadLine`), each a child of the one before. */
export function firstAt(element: MarkupElement | null, path: string): MarkupElement | null {
  return allAt(element, path)[0] ?? null
}

/** Every element along a path of names, each a child of one before. */
export function allAt(element: MarkupElement | null, path: string): MarkupElement[] {
  let found = element === null ? [] : [element]
  for (const name of path.split('/')) found = found.flatMap((parent) => childrenOf(parent, name))
  return found
}

/** Every element below, in document order. */
export function* descendants(element: MarkupElement): Generator<MarkupElement> {
  const open = [...element.children].reverse()
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (!isElement(node)) continue
    yield node
    for (let index = node.children.length - 1; index >= 0; index--) {
      const child = node.children[index]
      if (child !== undefined) open.push(child)
    }
  }
}

/** The first element below of one of these names. */
export function findBelow(element: MarkupElement | null, ...names: readonly string[]): MarkupElement | null {
  if (element === null) return null
  for (const below of descendants(element)) if (names.includes(below.name)) return below
  return null
}

/** Every element below of one of these names. */
export function findAllBelow(element: MarkupElement | null, ...names: readonly string[]): MarkupElement[] {
  return element === null ? [] : [...descendants(element)].filter(({ name }) => names.includes(name))
}

/** The value of an attribute, or null where it is absent or blank. */
export function attributeOf(element: MarkupElement | null, name: string): string | null {
  return folded(element?.attributes.get(name))
}

/** All text below an element, in order. */
export function runsBelow(element: MarkupElement | null): Run[] {
  const runs: Run[] = []
  if (element === null) return runs
  const open = [...element.children].reverse()
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (!isElement(node)) {
      runs.push(node)
      continue
    }
    for (let index = node.children.length - 1; index >= 0; index--) {
      const child = node.children[index]
      if (child !== undefined) open.push(child)
    }
  }
  return runs
}

/** The text below an element, white space folded; null where there is none. */
export function textBelow(element: MarkupElement | null): string | null {
  return folded(
    runsBelow(element)
      .map(({ text }) => text)
      .join(''),
  )
}
