import { expect, test } from 'vitest'
import type { Partner } from '@/congress/api'
import type { Grant } from './api'
import { cell, ways } from './matrix'

const TODAY = '2020-08-12'
const district = (slug: string): Partner => ({
  slug,
  name: slug,
  level: 'DISTRICT',
  give: ['PROJECTS'],
  receive: ['PROJECTS', 'PROGRESS', 'FUNDS'],
})
const grant = (more: Partial<Grant>): Grant => ({
  id: 'g',
  partner: { slug: 'xihu', name: '西湖区' },
  direction: 'RECEIVE',
  kinds: ['PROJECTS', 'PROGRESS'],
  projects: null,
  from: '2020-01-01',
  until: '2020-12-31',
  state: 'ACTIVE',
  proposedBy: 'US',
  enforced: true,
  reason: null,
  history: [],
  version: 1,
  ...more,
})
const PROGRESS = { direction: 'RECEIVE', kind: 'PROGRESS' } as const

test('the columns are what something moves of, by direction', () => {
  expect(
    ways([district('xihu'), district('yuhang')]).map(({ direction, kind }) => `${direction} ${kind}`),
  ).toEqual(['RECEIVE PROJECTS', 'RECEIVE PROGRESS', 'RECEIVE FUNDS', 'GIVE PROJECTS'])
})

test('a cell is of one partner, one direction and one kind', () => {
  const all = [grant({})]
  expect(cell(all, 'xihu', PROGRESS, TODAY)).toMatchObject({ standing: 'IN_FORCE', vacant: false })
  for (const [partner, way] of [
    ['yuhang', PROGRESS],
    ['xihu', { direction: 'GIVE', kind: 'PROGRESS' }],
    ['xihu', { direction: 'RECEIVE', kind: 'FUNDS' }],
  ] as const)
    expect(cell(all, partner, way, TODAY)).toEqual({ grant: null, standing: 'NONE', vacant: true })
})

test('of several grants the one in force is told, then the one that waits, and of what is over the latest', () => {
  const refused = grant({ id: 'refused', state: 'REFUSED' })
  const proposed = grant({ id: 'proposed', state: 'PROPOSED' })
  const inForce = grant({ id: 'in force' })
  const told = (...all: Grant[]) => cell(all, 'xihu', PROGRESS, TODAY)
  expect(told(proposed, refused, inForce).grant?.id).toBe('in force')
  expect(told(refused, proposed)).toMatchObject({ standing: 'THEIRS_TO_ANSWER', vacant: false })
  expect(told(refused, { ...refused, id: 'earlier' })).toMatchObject({ grant: refused, vacant: true })
})
