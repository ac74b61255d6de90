// What the tests of a report have in common: what is owed, who was faster, and a page to fill in.
import { flushPromises } from '@vue/test-utils'
import { vi } from 'vitest'
import { effectScope, type EffectScope } from 'vue'
import { Reply, type Made, type Seen } from './services'
import type { Duty } from '@/features/execution/report/api'
import { useReport } from '@/features/execution/report/useReport'

export const PUT = 'PUT /api/core/shares/s1/reports/2020-07'
export const DUTIES = 'GET /api/core/duties'
const subject = { membership: 'm1', kind: 'SHARE', id: 's1', month: '2020-07' } as const
export const owed: Duty = {
  kind: 'SHARE',
  id: 's1',
  no: 1,
  title: '养老床位',
  owner: '杭州市',
  state: 'MISSING',
  reportId: null,
  reportVersion: null,
  reportRevision: null,
  returnReason: null,
  narrative: null,
  funds: null,
  indicators: [
    {
      id: 'i',
      name: '新增床位',
      unit: '张',
      comparator: 'EQ',
      target: 60,
      baseline: null,
      previous: 10,
      value: null,
    },
  ],
}
export const month = (duty: Duty) => ({ month: '2020-07', due: '2020-08-05', overdue: [], items: [duty] })
export const theirs = month({
  ...owed,
  state: 'SUBMITTED',
  reportId: 'r',
  reportVersion: 7,
  reportRevision: 1,
  indicators: [{ ...owed.indicators[0]!, value: 40 }],
})
export const sent = { id: 'r', version: 1, submittedBy: '经办员', submittedAt: '2020-08-03T02:12:00Z' }
export const faster = new Reply(409, { title: '刚刚报送', type: '/problems/report-handed-in-just-now' })

const scopes: EffectScope[] = []
/** Another tab is another page over the same storage. */
export async function opened() {
  const scope = effectScope()
  scopes.push(scope)
  const page = scope.run(() => useReport(subject))!
  await flushPromises()
  return page
}
export async function filled(figure = '20') {
  const page = await opened()
  page.draft.texts.values.i = figure
  page.draft.texts.narrative = '已开工'
  return page
}
export const closeAll = () => scopes.splice(0).forEach((scope) => scope.stop())
export const keys = (seen: Seen[]) =>
  seen.filter((s) => s.what === PUT).map((s) => s.headers['Idempotency-Key'])
/** One answer after the other, the last one for ever. */
export const inTurn = (...answers: Made[]) => {
  let turn = 0
  return (seen: Seen) => {
    const made = answers[Math.min(turn++, answers.length - 1)]
    return typeof made === 'function' ? made(seen) : made
  }
}
export const refusing = () => {
  const no = () => {
    throw new DOMException('denied', 'SecurityError')
  }
  vi.stubGlobal('localStorage', { getItem: no, setItem: no, removeItem: no })
}
