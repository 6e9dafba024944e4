/** Tells the stylesheet how tall the header is, so that what stays in sight below it begins where it ends. */
import type { RefObject } from 'preact'
import { useLayoutEffect } from 'preact/hooks'

export function useHeight(header: RefObject<HTMLElement | null>) {
  useLayoutEffect(() => {
    const element = header.current
    if (!element) return
    const observer = new ResizeObserver(() => {
      document.documentElement.style.setProperty('--header-height', `${element.offsetHeight}px`)
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [header])
}
