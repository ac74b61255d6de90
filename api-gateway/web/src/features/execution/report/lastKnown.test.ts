import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { ReportView } from '@/project/types'
import { Comparisons } from './lastKnown'

let asked: string[]

beforeEach(() => {
  asked = []
  const answers: Record<string, unknown> = {
    '/api/core/projects/p1': { id: 'p1', indicators: [], funds: { plannedFen: 7 } },
    '/api/core/projects/p1/reports': [
      { month: '2020-07', state: 'SUBMITTED' },
      { month: '2020-06', state: 'CONFIRMED' },
      { month: '2020-05', state: 'CONFIRMED' },
    ],
    '/api/core/shares': [
      { id: 's1', target: 22 },
      { id: 's2', target: 18 },
    ],
  }
  vi.stubGlobal('fetch', async (address: string) => {
    asked.push(address)
    return Response.json(answers[address])
  })
})
afterEach(() => vi.unstubAllGlobals())

const report = (subjectId: string, month: string) => ({ subjectId, month }) as ReportView

test('two months of a project are compared with what was confirmed before each, and the project is asked once', async () => {
  const comparisons = new Comparisons()
  const known = await Promise.all(
    ['2020-07', '2020-06'].map((month) => comparisons.beforeReport(report('p1', month))),
  )
  expect(known.map((k) => k.report?.month)).toEqual(['2020-06', '2020-05'])
  expect(known[0]!.project.funds.plannedFen).toBe(7)
  expect(asked).toEqual(['/api/core/projects/p1', '/api/core/projects/p1/reports'])
})

test('all shares come in one answer', async () => {
  const comparisons = new Comparisons()
  const tasks = await Promise.all(['s1', 's2', 'gone'].map((id) => comparisons.task(report(id, '2020-07'))))
  expect(tasks.map((task) => task?.target)).toEqual([22, 18, undefined])
  expect(asked).toEqual(['/api/core/shares'])
})
