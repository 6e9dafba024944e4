/** HTML in which whatever comes from outside is escaped: a text becomes markup by this template alone. Attributes stand in double quotes. */

export type Html = { readonly html: string }

type Value = string | number | Html | readonly Html[] | null

export function html(parts: TemplateStringsArray, ...values: readonly Value[]): Html {
  const written = parts.map((part, index) => part + (index < values.length ? write(values[index] ?? null) : ''))
  return { html: written.join('') }
}

function write(value: Value): string {
  if (value === null) return ''
  if (typeof value === 'string') return escaped(value)
  if (typeof value === 'number') return String(value)
  return 'html' in value ? value.html : value.map(each => each.html).join('')
}

const escaped = (text: string): string => text.replace(/[&<>"']/g, sign => `&#${sign.charCodeAt(0)};`)
