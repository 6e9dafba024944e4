/**
 * Trouble on our own side of the fence: a port that is taken, a program that does not start, a variable that is not set.
 * It is reported apart from conformance (exit status 3) and never held against the connector.
 */
export class SetupTrouble extends Error {
  override readonly name = 'SetupTrouble'
  readonly kind = 'setup-trouble'
}
