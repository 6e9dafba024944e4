/** `npm run soak`: the model test of the whole hotel with a million commands, from another seed each time; SOAK_COMMANDS=… asks for more or fewer. */
import { spawnSync } from 'node:child_process'

const env = {
  ...process.env,
  SOAK_COMMANDS: process.env.SOAK_COMMANDS ?? '1000000',
  SOAK_SEED: process.env.SOAK_SEED ?? String(Date.now() % 1_000_000_000),
}
console.log(`Asking for ${env.SOAK_COMMANDS} commands with SOAK_SEED=${env.SOAK_SEED}.`)
const { status } = spawnSync('npx', ['vitest', 'run', 'test/simulator/domain/whole-hotel'], {
  env,
  stdio: 'inherit',
  shell: process.platform === 'win32',
})
process.exit(status ?? 1)
