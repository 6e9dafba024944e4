/** The child's end of the line to the bench: it speaks first, then answers one question at a time, and ends when the bench does. */

export function sayReady(ready: unknown): void {
  process.send?.(ready as object)
}

export function answerQuestions(answer: (question: unknown) => unknown): void {
  process.on('message', async question => process.send?.((await answer(question)) as object))
  process.on('disconnect', () => process.exit())
}
