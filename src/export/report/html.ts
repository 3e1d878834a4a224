/** Characters as HTML writes them; halves of surrogate pairs and control characters, which HTML forbids, become U+FFFD. */
export function escapeHtml(text: string): string {
  return text
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd')
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
}

/** A piece of HTML that is finished: its text is escaped. */
export type Html = string & { readonly __html: true }

/** HTML from a template: values are escaped unless they are HTML themselves; lists are joined, null is nothing. */
export function html(strings: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  let out = strings[0] ?? ''
  values.forEach((value, index) => {
    out += write(value) + (strings[index + 1] ?? '')
  })
  return out as Html
}

/** What may stand in a template. */
export type HtmlValue = Html | Text | number | null | readonly (Html | null)[]

/** A text that is to be escaped. */
export interface Text {
  readonly text: string
}

/** Marks a text as one to be escaped. */
export function text(value: string): Text {
  return { text: value }
}

function write(value: HtmlValue): string {
  if (value === null) return ''
  if (typeof value === 'string' || typeof value === 'number') return String(value)
  if ('text' in value) return escapeHtml(value.text)
  return value.map((item) => item ?? '').join('')
}
