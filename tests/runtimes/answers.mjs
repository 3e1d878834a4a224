/**
 * What is made of every sample: the whole model as JSON, and a verdict on its first quote; a line for each. Runs in every engine,
 * so it is plain JavaScript and imports nothing.
 */
export function answersOf({ parseDispatch, verify }, samples) {
  const encoder = new TextEncoder()
  const lines = samples.map(({ text, isBytes, format }) => {
    const input = isBytes ? encoder.encode(text) : text
    const dispatch = parseDispatch(input, { date: '2025-12-02', format, include: ['tokens'] })
    const verdicts = verify(
      dispatch.quotes.slice(0, 1).map(({ text: quote }) => ({ quote, speaker: 'Ann Lee' })),
      dispatch,
    )
    return JSON.stringify([dispatch, verdicts])
  })
  return `${lines.join('\n')}\n`
}
