/** Words for a page of Markdown that were written by a connector or a guest: shown as they are, on one line, and never as mark-up. */
import { onOneLine } from './plain-text.ts'

/**
 * Every sign that GitHub’s Markdown gives a meaning is escaped. What would call somebody by name or lead to another site gets an invisible
 * joiner in it; an address of a guest stays whole, so that it can be copied.
 */
export function onMarkdownLine(text: string): string {
  return onOneLine(text)
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/[\\`*_{}[\]()#+!|~$^=]/g, '\\$&')
    .replace(/(?<![\w.])@(?=\w)/g, '@\u2060')
    .replace(/\b(https?(?=:)|www(?=\.))/gi, '$1\u2060')
}
