import { readQuantity, readTenThousandYuan, writeQuantity, writeTenThousandYuan } from '@/kit/form/figures'
import type { ProjectView } from '@/project/types'
import type { Plan } from './api'

/** What stands in the boxes of the form, as typed. */
export interface Edits {
  departmentId: string
  coDepartmentIds: string[]
  planned: string
  /** The planned sums, as typed, of which it was asked and said that they are right. */
  affirmed: string[]
  milestones: { indicatorId: string; month: string; value: string }[]
}

export function editsOf(project: ProjectView): Edits {
  return {
    departmentId: project.department?.id ?? '',
    coDepartmentIds: project.coDepartments.map((d) => d.id),
    planned: writeTenThousandYuan(project.funds.plannedFen),
    affirmed: [],
    milestones: project.indicators.flatMap((i) =>
      i.milestones.map((m) => ({ indicatorId: i.id, month: m.month, value: writeQuantity(m.value) })),
    ),
  }
}

/** As many as a list can name. */
export const MOST_CO_DEPARTMENTS = 20

/** Those that are ticked; whoever answers for a project doesn't merely take part in it. */
export const takingPart = (edits: Edits) => edits.coDepartmentIds.filter((id) => id !== edits.departmentId)

/**
 * What is a slip of 元 and 万元 the services say of reported sums (`Doubts`: MANIFOLD_OF_PLAN, SLIVER_OF_PLAN): a hundred
 * times the plan or more, a ten-thousandth of it or less. A new plan is held against the old one by the same rule.
 */
const SLIP = 100
const GREAT_SLIP = 10_000

/** How many times the old plan the new one is, or the old one the new, where that looks like a slip; null where not. */
export function plannedDoubt(before: Edits, now: Edits): { times: number; more: boolean } | null {
  const was = readTenThousandYuan(before.planned)
  const is = readTenThousandYuan(now.planned)
  if (was.kind !== 'number' || is.kind !== 'number' || !was.value || !is.value) return null
  if (is.value >= was.value * SLIP) return { times: Math.round(is.value / was.value), more: true }
  if (is.value * GREAT_SLIP <= was.value) return { times: Math.round(was.value / is.value), more: false }
  return null
}

export type EditFlaw =
  'notANumber' | 'negative' | 'tooPrecise' | 'tooLarge' | 'tooMany' | 'month' | 'monthTwice' | 'missing'

export interface CheckedEdits {
  /** By `planned` or `milestone-<position>`. */
  wrong: Record<string, EditFlaw>
  /** Only what was changed: what the user has not touched must not undo what somebody else did meanwhile. */
  patch: Plan
}

export function checkEdits(before: Edits, now: Edits): CheckedEdits {
  const wrong: Record<string, EditFlaw> = {}
  const patch: Plan = {}
  if (now.departmentId !== before.departmentId && now.departmentId) patch.departmentId = now.departmentId
  const taking = takingPart(now)
  if (taking.length > MOST_CO_DEPARTMENTS) wrong.coDepartmentIds = 'tooMany'
  // in whatever order they were ticked; where only the lead was changed the services see to it themselves
  if ([...now.coDepartmentIds].sort().join() !== [...before.coDepartmentIds].sort().join())
    patch.coDepartmentIds = taking
  const planned = readTenThousandYuan(now.planned)
  if (planned.kind === 'wrong') wrong.planned = planned.why
  else if (planned.kind === 'number' && now.planned.trim() !== before.planned)
    patch.plannedFen = planned.value
  else if (planned.kind === 'empty' && before.planned) wrong.planned = 'missing'

  const seen = new Set<string>()
  const milestones = now.milestones.map((m, position) => {
    const value = readQuantity(m.value)
    const month = /^\d{4}-(0[1-9]|1[0-2])$/.test(m.month.trim()) ? m.month.trim() : null
    const place = `milestone-${position}`
    if (!month) wrong[place] = 'month'
    else if (seen.has(`${m.indicatorId} ${month}`)) wrong[place] = 'monthTwice'
    else if (value.kind === 'wrong') wrong[place] = value.why
    else if (value.kind === 'empty') wrong[place] = 'missing'
    seen.add(`${m.indicatorId} ${month}`)
    return {
      indicatorId: m.indicatorId,
      month: month ?? '',
      value: value.kind === 'number' ? value.value : 0,
    }
  })
  if (JSON.stringify(now.milestones) !== JSON.stringify(before.milestones)) patch.milestones = milestones
  return { wrong, patch }
}
