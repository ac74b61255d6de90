import type { Duty, DutyIndicator, ReportBody } from './api'
import { toHandIn } from '@/project/attachment/files'
import type { Draft } from './draft'
import {
  readQuantity,
  readTenThousandYuan,
  writeQuantity,
  writeTenThousandYuan,
  type Entry,
} from '@/kit/form/figures'
import { comesDown } from '@/project/completion'

export type Why = 'missing' | 'unexplained' | Extract<Entry, { kind: 'wrong' }>['why']

export interface Checked {
  /** What keeps the report from being sent, by field: an indicator's id, `issued`, `paid` or `narrative`. */
  wrong: Record<string, Why>
  body: ReportBody | null
}

/**
 * Reads a draft as a report: every figure and sum is given, and a total that fell, what was to come
 * down and rose, or more paid than issued, is explained.
 */
export function check(duty: Pick<Duty, 'kind' | 'indicators'>, draft: Draft): Checked {
  const wrong: Record<string, Why> = {}
  const read = (field: string, entry: Entry): number => {
    if (entry.kind === 'number') return entry.value
    wrong[field] = entry.kind === 'wrong' ? entry.why : 'missing'
    return 0
  }
  const values = duty.indicators.map((i) => ({
    indicatorId: i.id,
    value: read(i.id, readQuantity(draft.values[i.id] ?? '')),
  }))
  const narrative = draft.narrative.trim()
  const files = draft.files && { files: toHandIn(draft.files) }
  const fell = duty.indicators.some((i) => wentBack(sinceLast(i, draft.values[i.id] ?? '')))
  if (fell && !narrative) wrong.narrative = 'unexplained'
  if (duty.kind === 'SHARE') {
    const report = { value: values[0]!.value, narrative, ...files }
    return { wrong, body: hasNone(wrong) ? { kind: 'SHARE', report } : null }
  }
  const issuedFen = read('issued', readTenThousandYuan(draft.issued))
  const paidFen = read('paid', readTenThousandYuan(draft.paid))
  if (hasNone(wrong) && paidOverIssued(draft) && !narrative) wrong.narrative = 'unexplained'
  const report = { values, issuedFen, paidFen, narrative, ...files }
  return { wrong, body: hasNone(wrong) ? { kind: 'PROJECT', report } : null }
}

/** What has been reported already, as text for the boxes. */
export function textsOf(duty: Duty): Draft {
  return {
    values: Object.fromEntries(duty.indicators.map((i) => [i.id, writeQuantity(i.value)])),
    issued: writeTenThousandYuan(duty.funds?.issuedFen),
    paid: writeTenThousandYuan(duty.funds?.paidFen),
    narrative: duty.narrative ?? '',
  }
}

/** Whether a draft says what is reported already. */
export function saysTheSame(duty: Duty, draft: Draft): boolean {
  const { body } = check(duty, draft)
  return body !== null && JSON.stringify(body) === JSON.stringify(check(duty, textsOf(duty)).body)
}

function hasNone(wrong: Record<string, Why>): boolean {
  return Object.keys(wrong).length === 0
}

export type SinceLast = { gained: number } | { fell: number } | { back: 'less' | 'more' } | null

export const wentBack = (since: SinceLast): boolean => since !== null && 'back' in since

/**
 * How an entered figure compares with the last one. A total that fell, and what is to come down and rose, are possible,
 * but want an explanation.
 */
export function sinceLast(
  indicator: Pick<DutyIndicator, 'comparator' | 'target' | 'baseline' | 'previous'>,
  text: string,
): SinceLast {
  const entry = readQuantity(text)
  if (entry.kind !== 'number' || indicator.previous === null) return null
  const gained = Math.round((entry.value - indicator.previous) * 1e4) / 1e4
  if (gained === 0) return null
  if (indicator.comparator !== 'LE') return gained < 0 ? { back: 'less' } : { gained }
  if (gained < 0) return { fell: -gained }
  return comesDown({ ...indicator, quality: 'EXACT' }) ? { back: 'more' } : { gained }
}

/** More paid than issued wants words with the report; what else is odd about sums the services ask once it is sent. */
export function paidOverIssued(draft: Pick<Draft, 'issued' | 'paid'>): boolean {
  const issued = readTenThousandYuan(draft.issued)
  const paid = readTenThousandYuan(draft.paid)
  return issued.kind === 'number' && paid.kind === 'number' && paid.value > issued.value
}

export type Last = Pick<Draft, 'values' | 'issued' | 'paid'>

/** The last figures, as they would be typed; null unless all that is asked for was known last time. */
export function lastOf({ kind, indicators, funds }: Duty): Last | null {
  const values = Object.fromEntries(indicators.map((i) => [i.id, writeQuantity(i.previous)]))
  const sums = {
    issued: writeTenThousandYuan(funds?.previousIssuedFen),
    paid: writeTenThousandYuan(funds?.previousPaidFen),
  }
  const asked = [...Object.values(values), ...(kind === 'PROJECT' ? Object.values(sums) : [])]
  return asked.every((text) => text !== '') ? { values, ...sums } : null
}

/**
 * A month in which nothing has changed. What the clerk has written stays; otherwise `words` say that all is as before,
 * except where something has to be explained: that no button does.
 */
export function sameAsLast(draft: Draft, last: Last, words: string): void {
  Object.assign(draft.values, last.values)
  draft.issued = last.issued
  draft.paid = last.paid
  if (!draft.narrative.trim() && !paidOverIssued(last)) draft.narrative = words
}
