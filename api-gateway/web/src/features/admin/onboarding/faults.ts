import { t } from '@/kit/words/texts'
import type { Fault } from './api'

/** What is wrong and how to mend it, as one would say it. */
export function said({ message, mend }: Fault): string {
  return mend ? t('admin.onboarding.choose.fault', { message, mend }) : message
}

/** What is wrong with one row of the plan, by field. Rows are counted from 1. */
export function ofRow(faults: Fault[], row: number): Record<string, string> {
  return Object.fromEntries(faults.filter((f) => f.row === row && f.field).map((f) => [f.field!, said(f)]))
}

/** What is wrong with the plan as a whole. */
export function ofPlan(faults: Fault[]): string[] {
  return faults.filter((f) => f.row === undefined).map(said)
}
