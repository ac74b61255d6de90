import { readQuantity, type Entry } from '@/kit/form/figures'

export interface ShareSum {
  assigned: number
  /** What is left of the target; negative when more was given out than there is; null when the target is unknown. */
  unassigned: number | null
  /** Entries that aren't numbers; they count as nothing in the sum. */
  wrong: number
}

/** Ten-thousandths, the register's precision: 0.1 + 0.2 must be 0.3 when it is held against a target. */
const SCALE = 10_000

export function sumOfShares(target: number | null, entries: string[]): ShareSum {
  const read: Entry[] = entries.map(readQuantity)
  const assigned = read.reduce((sum, e) => sum + (e.kind === 'number' ? Math.round(e.value * SCALE) : 0), 0)
  return {
    assigned: assigned / SCALE,
    unassigned: target === null ? null : (Math.round(target * SCALE) - assigned) / SCALE,
    wrong: read.filter((e) => e.kind === 'wrong').length,
  }
}
