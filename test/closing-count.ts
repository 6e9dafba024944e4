/** The last line of a test run: how many passed, failed and were skipped, in words that any CI can read. */
import type { Reporter, TestModule } from 'vitest/node'

export class ClosingCount implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const states = modules.flatMap(module => [...module.children.allTests()].map(test => test.result().state))
    const count = (state: string) => states.filter(each => each === state).length
    const broken = modules.filter(module => module.state() === 'failed' && [...module.children.allTests()].length === 0)
    const line = `${count('passed')} passed, ${count('failed') + broken.length} failed, ${count('skipped')} skipped`
    // The other reporters speak when the run has ended; this is said after them.
    process.on('exit', () => console.log(line))
  }
}
