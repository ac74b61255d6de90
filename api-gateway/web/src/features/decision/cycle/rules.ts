import { readDecimal } from '@/kit/form/figures'
import type { Policy } from '@/project/types'

/** What stands in the boxes of the rules, as typed: how many points behind the plan a light may be. */
export interface RuleEntries {
  greenFrom: string
  yellowFrom: string
  reportDueDay: string
}

export type RuleFlaw = 'notANumber' | 'points' | 'order' | 'day'

/** Who is a hundred points behind has done nothing of all that was to be done. */
const MOST = 100

/** Points behind the plan, of which there is no negative number that could mean the opposite. */
export function readPoints(text: string): number | RuleFlaw {
  const read = readDecimal(text, 2)
  if (read.kind === 'number') return read.value < MOST ? read.value : 'points'
  return read.kind === 'wrong' && read.why !== 'notANumber' ? 'points' : 'notANumber'
}

/** The services count actual less planned, so that behind is below 0. */
export const behind = (points: number): number => (points === 0 ? 0 : -points)

export function readDueDay(text: string): number | RuleFlaw {
  const read = readDecimal(text, 0)
  if (read.kind === 'number') return read.value >= 1 && read.value <= 28 ? read.value : 'day'
  return read.kind === 'wrong' && read.why !== 'notANumber' ? 'day' : 'notANumber'
}

export interface CheckedRules {
  wrong: Partial<Record<keyof RuleEntries, RuleFlaw>>
  /** As the services take them; null while something is wrong. */
  rules: Record<keyof RuleEntries, number> | null
}

export function checkRules(typed: RuleEntries): CheckedRules {
  const green = readPoints(typed.greenFrom)
  const yellow = readPoints(typed.yellowFrom)
  const reportDueDay = readDueDay(typed.reportDueDay)
  const wrong: CheckedRules['wrong'] = {}
  if (typeof green === 'string') wrong.greenFrom = green
  if (typeof yellow === 'string') wrong.yellowFrom = yellow
  if (typeof reportDueDay === 'string') wrong.reportDueDay = reportDueDay
  if (typeof green === 'string' || typeof yellow === 'string' || typeof reportDueDay === 'string')
    return { wrong, rules: null }
  if (yellow <= green) return { wrong: { yellowFrom: 'order' }, rules: null }
  return { wrong, rules: { greenFrom: behind(green), yellowFrom: behind(yellow), reportDueDay } }
}

/** All rules that were decided, each with its day, latest first; none while those hold that the system came with. */
export function decidedRules(policy: Policy): Policy['earlier'] {
  const { appliesFrom, greenFrom, yellowFrom, reportDueDay, earlier } = policy
  return appliesFrom ? [{ appliesFrom, greenFrom, yellowFrom, reportDueDay }, ...earlier] : earlier
}
