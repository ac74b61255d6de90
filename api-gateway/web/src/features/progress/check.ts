import type { Duty, DutyIndicator, ProjectReport, ShareReport } from './api'
import type { Draft } from './draft'
import { readQuantity, readTenThousandYuan, type Entry } from './entry'

export type Why = 'missing' | Extract<Entry, { kind: 'wrong' }>['why']

export interface Checked {
  /** What keeps the report from being sent, by field: an indicator's id, `issued` or `paid`. */
  wrong: Record<string, Why>
  body: ProjectReport | ShareReport | null
}

/** Reads a draft as a report. A quantity must be given for every indicator; sums of money may be left open. */
export function check(duty: Pick<Duty, 'kind' | 'indicators'>, draft: Draft): Checked {
  const wrong: Record<string, Why> = {}
  const read = (field: string, entry: Entry, required: boolean): number | null => {
    if (entry.kind === 'number') return entry.value
    if (entry.kind === 'wrong') wrong[field] = entry.why
    else if (required) wrong[field] = 'missing'
    return null
  }
  const values = duty.indicators.map((i) => ({
    indicatorId: i.id,
    value: read(i.id, readQuantity(draft.values[i.id] ?? ''), true),
  }))
  const narrative = draft.narrative.trim()
  if (duty.kind === 'SHARE') {
    const value = values[0]?.value ?? null
    return { wrong, body: hasNone(wrong) && value !== null ? { value, narrative } : null }
  }
  const issuedFen = read('issued', readTenThousandYuan(draft.issued), false)
  const paidFen = read('paid', readTenThousandYuan(draft.paid), false)
  if (!hasNone(wrong)) return { wrong, body: null }
  return { wrong, body: { values: values as ProjectReport['values'], issuedFen, paidFen, narrative } }
}

function hasNone(wrong: Record<string, Why>): boolean {
  return Object.keys(wrong).length === 0
}

/** How an entered total compares with the last one; less than before is possible, but wants an explanation. */
export function sinceLast(
  indicator: Pick<DutyIndicator, 'previous'>,
  text: string,
): { gained: number } | { less: true } | null {
  const entry = readQuantity(text)
  if (entry.kind !== 'number' || indicator.previous === null) return null
  const gained = Math.round((entry.value - indicator.previous) * 1e4) / 1e4
  if (gained < 0) return { less: true }
  return gained > 0 ? { gained } : null
}

export type FundsHint = 'paidOverIssued' | 'issuedOverPlan'

export function fundsHints(plannedFen: number | null, draft: Pick<Draft, 'issued' | 'paid'>): FundsHint[] {
  const issued = readTenThousandYuan(draft.issued)
  const paid = readTenThousandYuan(draft.paid)
  const hints: FundsHint[] = []
  if (issued.kind === 'number' && paid.kind === 'number' && paid.value > issued.value)
    hints.push('paidOverIssued')
  if (issued.kind === 'number' && plannedFen !== null && issued.value > plannedFen)
    hints.push('issuedOverPlan')
  return hints
}
