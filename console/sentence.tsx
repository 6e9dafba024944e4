/** A sentence of the hotel's, whose dates do not break at their hyphens. */

const dates = /(\d{4}-\d\d-\d\d(?: \d\d:\d\d)?)/

export function Sentence({ text }: { text: string }) {
  const parts = text.split(dates)
  return (
    <>
      {parts.map((part, index) =>
        dates.test(part) ? (
          <span key={index} class="unbroken">
            {part}
          </span>
        ) : (
          part
        ),
      )}
    </>
  )
}
