/**
 * `npm run soak`: from another seed each time, a million commands for the model test of the whole hotel, two hundred thousand requests of every
 * kind, a thousand readers who page while the hotel goes on, the reference CRM through every fault, and connectors that hang. SOAK_COMMANDS, FUZZ_COUNT and READ_RUNS ask for more or fewer.
 */
import { spawnSync } from 'node:child_process'

const seed = process.env.SOAK_SEED ?? String(Date.now() % 1_000_000_000)
const env = {
  ...process.env,
  SOAK_COMMANDS: process.env.SOAK_COMMANDS ?? '1000000',
  FUZZ_COUNT: process.env.FUZZ_COUNT ?? '200000',
  READ_RUNS: process.env.READ_RUNS ?? '1000',
  SOAK_SEED: seed,
  FUZZ_SEED: process.env.FUZZ_SEED ?? seed,
}
console.log(
  `Asking for ${env.SOAK_COMMANDS} commands, ${env.FUZZ_COUNT} requests and ${env.READ_RUNS} readings with SOAK_SEED=${env.SOAK_SEED} FUZZ_SEED=${env.FUZZ_SEED}.`,
)
const tests = ['domain/whole-hotel', 'windows/polling/fuzz', 'windows/polling/reading-on', 'faults/survived']
const files = [...tests.map(test => `test/simulator/${test}`), 'test/contracts/run/bad-connectors']
const { status } = spawnSync('npx', ['vitest', 'run', ...files], {
  env,
  stdio: 'inherit',
  shell: process.platform === 'win32',
})
process.exit(status ?? 1)
