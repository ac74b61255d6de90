import { expect, it } from 'vitest'
import type { PlaceFigures } from './api'
import { hasGranted, standing } from './standing'

const district = (change: Partial<PlaceFigures>) =>
  ({ linked: true, asOf: '2020-08-12T01:00:00Z', projects: 10, grants: [], ...change }) as PlaceFigures

it('tells a district that grants nothing from one that has nothing', () => {
  expect(standing(district({ linked: false, asOf: null, projects: null }))).toBe('notLinked')
  expect(standing(district({ asOf: null, projects: 0 }))).toBe('noData')
  expect(standing(district({ projects: 0 }))).toBe('noProjects')
  expect(standing(district({}))).toBe('figures')
})

it('finds a kind in any of several grants', () => {
  const two = district({
    grants: [
      { id: '1', kinds: ['PROJECTS'], from: '2020-01-01', until: null },
      { id: '2', kinds: ['PROJECTS', 'FUNDS'], from: '2020-01-01', until: null },
    ],
  })
  expect(hasGranted(two, 'FUNDS')).toBe(true)
  expect(hasGranted(two, 'PROGRESS')).toBe(false)
})
