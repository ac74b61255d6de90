import { tidy } from '@/kit/form/figures'
import type { Policy } from '@/project/types'

/** What stands in the boxes of the rules, as typed. */
export interface RuleEntries {
  greenFrom: string
  yellowFrom: string
  reportDueDay: string
}

export type RuleFlaw = 'notANumber' | 'points' | 'order' | 'day'

const MOST = 100

/** Percentage points as the services take them. */
export function readPoints(text: string): number | RuleFlaw {
  const clean = tidy(text).replace('−', '-')
  if (!/^[+-]?\d+(\.\d*)?$/.test(clean)) return 'notANumber'
  const value = Number(clean)
  return Math.abs(value) <= MOST && /^[^.]*(\.\d{0,2}0*)?$/.test(clean) ? value : 'points'
}

export function readDueDay(text: string): number | RuleFlaw {
  const clean = tidy(text)
  if (!/^[+-]?\d+(\.\d*)?$/.test(clean)) return 'notANumber'
  const day = Number(clean)
  return Number.isInteger(day) && day >= 1 && day <= 28 ? day : 'day'
}

export interface CheckedRules {
  wrong: Partial<Record<keyof RuleEntries, RuleFlaw>>
  /** Null while something is wrong. */
  rules: Record<keyof RuleEntries, number> | null
}

export function checkRules(typed: RuleEntries): CheckedRules {
  const greenFrom = readPoints(typed.greenFrom)
  const yellowFrom = readPoints(typed.yellowFrom)
  const reportDueDay = readDueDay(typed.reportDueDay)
  const wrong: CheckedRules['wrong'] = {}
  if (typeof greenFrom === 'string') wrong.greenFrom = greenFrom
  if (typeof yellowFrom === 'string') wrong.yellowFrom = yellowFrom
  if (typeof reportDueDay === 'string') wrong.reportDueDay = reportDueDay
  if (typeof greenFrom === 'number' && typeof yellowFrom === 'number' && yellowFrom >= greenFrom)
    wrong.yellowFrom = 'order'
  const fine = Object.keys(wrong).length === 0
  return { wrong, rules: fine ? ({ greenFrom, yellowFrom, reportDueDay } as CheckedRules['rules']) : null }
}

/** All rules that were decided, each with its day, latest first; none while those hold that the system came with. */
export function decidedRules(policy: Policy): Policy['earlier'] {
  const { appliesFrom, greenFrom, yellowFrom, reportDueDay, earlier } = policy
  return appliesFrom ? [{ appliesFrom, greenFrom, yellowFrom, reportDueDay }, ...earlier] : earlier
}
