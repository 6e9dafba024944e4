/** Where the arrow keys lead inside a log: from line to line, and with Home and End to the first and the last on the page. */

/** The line's own button, or null where the key means something else or there is no such line. */
export function arrowTarget(event: KeyboardEvent): HTMLElement | null {
  const here = lineOf(event.target)
  switch (event.key) {
    case 'ArrowUp':
      return buttonOf(here?.previousElementSibling)
    case 'ArrowDown':
      return buttonOf(here?.nextElementSibling)
    case 'Home':
      return here?.parentElement?.querySelector<HTMLElement>('.line-open') ?? null
    case 'End':
      return buttonOf(here?.parentElement?.lastElementChild)
    default:
      return null
  }
}

/** The line in which something happened. */
export function lineOf(target: EventTarget | null): HTMLElement | null {
  return target instanceof HTMLElement ? target.closest<HTMLElement>('.line') : null
}

export function buttonOf(line: Element | null | undefined): HTMLElement | null {
  return line?.querySelector<HTMLElement>('.line-open') ?? null
}
