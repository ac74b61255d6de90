import { expect, test } from 'vitest'
import type { Terms } from './api'
import { needsProjects, termsOf, trimmed, typed, wrongTerms } from './terms'

const grant: Terms = {
  kinds: ['PROJECTS', 'PROGRESS', 'FUNDS'],
  projects: null,
  from: '2020-01-01',
  until: '2020-12-31',
}

test('what is typed is what was there', () => {
  expect(termsOf(typed(grant))).toEqual(grant)
  expect(termsOf(typed({ ...grant, projects: ['p'] })).projects).toEqual(['p'])
  expect(termsOf({ ...typed({ ...grant, projects: ['p'] }), which: 'ALL' }).projects).toBeNull()
})

test('what can not be proposed is told at its field', () => {
  const wrong = (part: object) => wrongTerms({ ...typed(grant), ...part })
  const names = (part: object) => Object.entries(wrong(part)).flatMap(([name, what]) => (what ? [name] : []))
  expect(names({})).toEqual([])
  expect(names({ kinds: [] })).toEqual(['kinds'])
  expect(names({ kinds: ['FUNDS'] })).toEqual(['kinds'])
  expect(names({ which: 'SOME' })).toEqual(['projects'])
  expect(names({ from: null })).toEqual(['from'])
  expect(names({ until: '2019-12-31' })).toEqual(['until'])
})

test('agreeing sends only what is narrower', () => {
  expect(trimmed(grant, { ...grant })).toEqual({})
  expect(trimmed(grant, { ...grant, kinds: ['PROGRESS', 'PROJECTS'], until: '2020-09-30' })).toEqual({
    kinds: ['PROGRESS', 'PROJECTS'],
    until: '2020-09-30',
  })
  expect(trimmed(grant, { ...grant, projects: ['p'] })).toEqual({ projects: ['p'] })
})

test('progress and funds come with their project', () => {
  expect(needsProjects(['PROGRESS'])).toBe(true)
  expect(needsProjects(['PROJECTS', 'FUNDS'])).toBe(false)
  expect(needsProjects(['ISSUES'])).toBe(false)
})
