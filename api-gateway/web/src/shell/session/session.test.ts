import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { ask, get } from '@/kit/ask/api'
import { drafts } from '@/kit/form/keeping'
import { home } from '@/shell/router'
import { Reply, services } from '../../../tests/services'
import type { Ability } from './abilities'
import { actAs, can, learnAbilities, membership, partly, signedIn, trouble, type Me } from './session'

const someone = (membership: string | null, ...abilities: Ability[]) =>
  ({
    person: { id: 'p', name: '某' },
    membership: membership && { id: membership, tenantName: '杭州市' },
    memberships: membership ? [{ id: membership }] : [],
    operator: !membership,
    abilities,
  }) as unknown as Me

let assigned: string[] = []

beforeEach(() => {
  assigned = []
  sessionStorage.clear()
  vi.spyOn(location, 'assign').mockImplementation((to) => void assigned.push(String(to)))
})
afterEach(() => {
  actAs(null)
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

test('everybody begins with what is theirs to do', () => {
  const first = (...abilities: Ability[]) => {
    actAs(someone('m'), ...abilities)
    return home()
  }
  expect(first('READ_OVERVIEW', 'REPORT_PROGRESS')).toBe('/duties')
  expect(first('READ_OVERVIEW', 'READ_JOINT_BOARD')).toBe('/overview')
  expect(first('MANAGE_TENANTS')).toBe('/tenants')
  expect(first()).toBe('/')
})

test('signed out, nobody can do anything', () => {
  expect(can('READ_OVERVIEW')).toBe(false)
})

test('who is signed in, and what they may do in each service, is asked once, also by two at a time', async () => {
  const seen = services({
    'GET /api/admin/me': someone('m', 'KEEP_MEMBERS'),
    'GET /api/core/me': { abilities: ['READ_OVERVIEW'] },
  })
  const [one, two] = await Promise.all([signedIn(), signedIn()])
  expect(one.person.name).toBe('某')
  expect(two).toEqual(one)
  await signedIn()
  expect(seen).toHaveLength(2)
  expect([can('KEEP_MEMBERS'), can('READ_OVERVIEW'), can('IMPORT_LIST')]).toEqual([true, true, false])
})

test('of who acts for no congress the year’s projects are not asked', async () => {
  const seen = services({ 'GET /api/admin/me': someone(null, 'MANAGE_TENANTS') })
  await signedIn()
  expect(seen).toHaveLength(1)
  expect(can('MANAGE_TENANTS')).toBe(true)
})

test('what somebody else has typed in this browser is gone when another person is signed in', async () => {
  localStorage.setItem('minsheng:draft:m:PROJECT:1:2020-08', 'mine')
  localStorage.setItem('minsheng:draft:other:PROJECT:1:2020-08', 'theirs')
  localStorage.setItem('minsheng.language', 'zh')
  services({ 'GET /api/admin/me': someone('m'), 'GET /api/core/me': { abilities: [] } })
  await signedIn()
  expect(drafts()).toEqual(['minsheng:draft:m:PROJECT:1:2020-08'])
  expect(localStorage.getItem('minsheng.language')).toBe('zh')
  localStorage.clear()
})

test('while one service is away the other one’s pages are there, and what is missing can be learnt later', async () => {
  let away = true
  services({
    'GET /api/admin/me': someone('m', 'KEEP_MEMBERS'),
    'GET /api/core/me': () => (away ? new Reply(503) : { abilities: ['READ_OVERVIEW'] }),
  })
  await signedIn()
  expect([can('KEEP_MEMBERS'), can('READ_OVERVIEW')]).toEqual([true, false])
  expect(partly.value).toMatchObject({ status: 503 })
  away = false
  await learnAbilities()
  expect(can('READ_OVERVIEW')).toBe(true)
  expect(partly.value).toBeNull()
})

test('who is not signed in is led to signing in and back to the same place', async () => {
  services({ 'GET /api/admin/me': new Reply(401), 'GET /api/core/cycles': new Reply(401) })
  history.replaceState(null, '', '/projects?light=RED')
  void signedIn()
  await vi.waitFor(() => expect(assigned).toEqual(['/login?to=%2Fprojects%3Flight%3DRED']))
  actAs(null)
})

test('who signed in and left at once is led to signing in again', async () => {
  sessionStorage.setItem('minsheng.left', String(Date.now()))
  services({ 'GET /api/admin/me': someone('m'), 'GET /api/core/me': { abilities: [] } })
  vi.resetModules()
  const anew = await import('./session')
  await anew.signedIn()
  expect(sessionStorage.getItem('minsheng.left')).toBeNull()
})

test('signing in that leads straight back is not repeated for ever', async () => {
  sessionStorage.setItem('minsheng.left', String(Date.now()))
  services({ 'GET /api/admin/me': new Reply(401), 'GET /api/core/cycles': new Reply(401) })
  vi.resetModules()
  const anew = await import('./session')
  await expect(anew.signedIn()).rejects.toMatchObject({ status: 401 })
  expect(assigned).toHaveLength(0)
})

test('a session that ends while a page is open is a state of the page, which stays', async () => {
  actAs(someone('m'))
  services({ 'GET /api/admin/me': new Reply(401), 'GET /api/core/cycles': new Reply(401) })
  await expect(ask(get('/api/core/cycles'))).rejects.toMatchObject({ status: 401 })
  expect(trouble.value).toBe('ended')
  expect(assigned).toHaveLength(0)
})

test('every request names the membership its page was opened in', () => {
  expect(membership()).toBeNull()
  actAs(someone('m'))
  expect(membership()).toBe('m')
  actAs(someone(null))
  expect(membership()).toBe('none')
})
