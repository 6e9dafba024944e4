/** Says in a sentence that this Node is too old, where nothing can bring a newer one. Plain JavaScript, so that an old Node can read it. */
export const neededNode = [24, 18]

export function nodeIsNewEnough(version = process.versions.node) {
  const [major, minor] = version.split('.').map(Number)
  return major > neededNode[0] || (major === neededNode[0] && minor >= neededNode[1])
}

export function requireNode() {
  if (nodeIsNewEnough()) return
  throw new Error(
    `Mockinn needs Node ${neededNode.join('.')} or newer, and this is ${process.versions.node}. ` +
      'Start it with `npm test`, `npm start` or `npx mockinn`, which use the Node that `npm ci` installs beside it.',
  )
}
