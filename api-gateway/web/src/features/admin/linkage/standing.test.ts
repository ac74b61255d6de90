import { expect, test } from 'vitest'
import type { Grant } from './api'
import { standing } from './standing'

const grant: Grant = {
  id: 'g',
  partner: { slug: 'xihu', name: '西湖区' },
  direction: 'RECEIVE',
  kinds: ['PROJECTS', 'PROGRESS', 'FUNDS'],
  projects: null,
  from: '2020-01-01',
  until: '2020-12-31',
  state: 'PROPOSED',
  proposedBy: 'US',
  enforced: true,
  reason: null,
  history: [],
  version: 1,
}

type Step = Grant['history'][number]

function steps(...all: Step['what'][]): Step[] {
  return all.map((what) => ({ what, by: null, at: '2020-01-01T00:00:00Z', reason: null }))
}

test('a proposal waits for whoever did not make it', () => {
  expect(standing(grant, '2020-08-12')).toBe('THEIRS_TO_ANSWER')
  expect(standing({ ...grant, proposedBy: 'THEM' }, '2020-08-12')).toBe('OURS_TO_ANSWER')
})

test('an agreed grant is in force once core acts by it, within its dates', () => {
  const active: Grant = { ...grant, state: 'ACTIVE' }
  expect(standing({ ...active, enforced: false }, '2020-08-12')).toBe('ARRIVING')
  expect(standing(active, '2019-12-31')).toBe('COMING')
  expect(standing(active, '2020-12-31')).toBe('IN_FORCE')
  expect(standing(active, '2021-01-01')).toBe('OVER')
})

test('an ended grant is over only when nothing of it is shown any more', () => {
  const ended: Grant = { ...grant, state: 'ENDED', history: steps('PROPOSED', 'TRIMMED', 'ENDED') }
  expect(standing({ ...ended, enforced: false }, '2020-08-12')).toBe('ENDING')
  expect(standing(ended, '2020-08-12')).toBe('OVER')
})

test('a proposal that was refused or withdrawn never showed anything', () => {
  const refused: Grant = { ...grant, state: 'REFUSED', history: steps('PROPOSED', 'REFUSED') }
  expect(standing(refused, '2020-08-12')).toBe('REFUSED')
  const withdrawn: Grant = { ...grant, state: 'ENDED', history: steps('PROPOSED', 'ENDED') }
  expect(standing(withdrawn, '2020-08-12')).toBe('NEVER_AGREED')
})
