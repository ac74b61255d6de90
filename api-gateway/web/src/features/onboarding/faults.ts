import type { Fault } from './api'

/** What is wrong with one row of the plan, by field. Rows are counted from 1. */
export function ofRow(faults: Fault[], row: number): Record<string, string> {
  return Object.fromEntries(
    faults
      .filter((f) => f.row === row && f.field)
      .map((f) => [f.field!, `${f.message}${f.mend ? ` ${f.mend}` : ''}`]),
  )
}

/** What is wrong with the plan as a whole. */
export function ofPlan(faults: Fault[]): string[] {
  return faults
    .filter((f) => f.row === null || f.row === undefined)
    .map((f) => `${f.message} ${f.mend ?? ''}`.trim())
}
