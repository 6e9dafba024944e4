/** Which faults hold a delivery up, rather than change it or bring another. */
import type { FaultPlan } from '../transcript/faults.ts'

export const holding: readonly string[] = ['delay', 'reorder', 'burst']

export const holdsUp = ({ does, catchup }: Pick<FaultPlan, 'does' | 'catchup'>): boolean =>
  catchup || holding.includes(does)
