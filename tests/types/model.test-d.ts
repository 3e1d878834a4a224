import { expectTypeOf, test } from 'vitest'
import type * as z from 'zod'
import type * as types from '../../src/index.js'
import { parseDispatch, safeParseDispatch, type WirecopyError } from '../../src/index.js'
import type * as model from '../../src/model/index.js'

test('types and schemas of one name are one', () => {
  expectTypeOf<z.infer<typeof model.Dispatch>>().toEqualTypeOf<types.Dispatch>()
  expectTypeOf<z.input<typeof model.Dispatch>>().toEqualTypeOf<types.Dispatch>()
  expectTypeOf<z.infer<typeof model.Quote>>().toEqualTypeOf<types.Quote>()
  expectTypeOf<z.infer<typeof model.Attribution>>().toEqualTypeOf<types.Attribution>()
  expectTypeOf<z.infer<typeof model.Event>>().toEqualTypeOf<types.Event>()
  expectTypeOf<z.infer<typeof model.Dateline>>().toEqualTypeOf<types.Dateline>()
})

test('spans nest: a mention is a span, a dateline is a mention', () => {
  expectTypeOf<types.Mention>().toExtend<types.Span>()
  expectTypeOf<types.Dateline>().toExtend<types.Mention>()
  expectTypeOf<types.Byline>().toExtend<types.Mention>()
  expectTypeOf<types.TimeExpression>().toExtend<types.Mention>()
  expectTypeOf<types.Quote>().toExtend<types.Stretch>()
  expectTypeOf<types.AttributionSource>().toExtend<types.Stretch>()
  expectTypeOf<types.Span>().not.toExtend<types.Mention>()
})

test('nothing is optional, and unknown is null', () => {
  expectTypeOf<Required<types.Dispatch>>().toEqualTypeOf<types.Dispatch>()
  expectTypeOf<types.Dispatch['dateline']>().toEqualTypeOf<types.Dateline | null>()
  expectTypeOf<types.Event['mainEvent' & keyof types.Event]>().toBeNever()
  expectTypeOf<types.Dispatch['version']>().toEqualTypeOf<'1'>()
})

test('the functions take text or bytes and known options only', () => {
  expectTypeOf(parseDispatch).parameter(0).toEqualTypeOf<string | Uint8Array>()
  expectTypeOf(parseDispatch).returns.toEqualTypeOf<types.Dispatch>()
  expectTypeOf<{ dates: string }>().not.toExtend<types.ParseOptions>()
  expectTypeOf<{ format: 'docx' }>().not.toExtend<types.ParseOptions>()
  expectTypeOf<{ date: string; format: 'nitf'; include: ['tokens'] }>().toExtend<types.ParseOptions>()
  const result = safeParseDispatch('')
  if (result.success) expectTypeOf(result.data).toEqualTypeOf<types.Dispatch>()
  else expectTypeOf(result.error).toEqualTypeOf<WirecopyError>()
})
