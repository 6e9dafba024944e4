/** The flag that plans what shall go wrong. What reads the file is loaded when it is given. */
import type { Command } from 'commander'

export const addFaults = (command: Command): Command =>
  command.option('--faults <file>', 'what shall go wrong, and when: a plan of faults (see: list faults)')
