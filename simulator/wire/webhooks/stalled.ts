/** Notices that nothing comes to an end any more: everybody who was asked hangs. */
import { wireNow } from '../wall-clock.ts'

const stalledMs = 1000

/** Does it once, when for a real second nothing has ended. Returns how to watch no longer. */
export function whenStalled(ended: () => number, act: () => void): () => void {
  let [last, since] = [ended(), wireNow()]
  const timer = setInterval(() => {
    if (ended() !== last) [last, since] = [ended(), wireNow()]
    else if (wireNow() - since >= stalledMs) {
      clearInterval(timer)
      act()
    }
  }, stalledMs / 4)
  return () => clearInterval(timer)
}
