/** A button that says why it cannot be pressed: it stays in reach of the keyboard, where a disabled one would be skipped unheard. */
import type { ComponentChildren } from 'preact'

export type ActionProps = {
  readonly children: ComponentChildren
  readonly kind?: 'plain' | 'main'
  readonly type?: 'button' | 'submit'
  readonly off?: boolean
  /** The id of the element that tells why it is off, or what it does. */
  readonly told?: string | undefined
  readonly press?: () => void
}

export function Action({ children, kind = 'plain', type = 'button', off = false, told, press }: ActionProps) {
  return (
    <button
      type={type}
      class={kind === 'main' ? 'button button-main' : 'button'}
      aria-disabled={off}
      aria-describedby={told}
      onClick={event => {
        if (off) event.preventDefault()
        else press?.()
      }}
    >
      {children}
    </button>
  )
}
