import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { ask, get } from '@/kit/ask/api'
import { home } from '@/shell/router'
import { actAs, can, membership, signedIn, trouble, type Me } from './session'

const someone = (roles: string[], level: string | null, operator = false) =>
  ({
    person: { id: 'p', name: '某' },
    membership: level && {
      id: 'm',
      tenant: 'hangzhou',
      tenantName: '杭州市',
      level,
      roles,
      parent: null,
      department: null,
    },
    operator,
    memberships: [],
    today: '2020-08-12',
    sample: true,
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

function answer(status: number, body: unknown) {
  vi.stubGlobal(
    'fetch',
    vi.fn(
      async () =>
        new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json' } }),
    ),
  )
}

test('everybody begins with what is theirs to do', () => {
  actAs(someone(['DEPARTMENT_CLERK'], 'DISTRICT'))
  expect(home()).toBe('/duties')
  actAs(someone(['CONGRESS_STAFF'], 'CITY'))
  expect(home()).toBe('/overview')
  actAs(someone([], null, true))
  expect(home()).toBe('/tenants')
  actAs(someone(['STREET_COUNCILLOR'], 'DISTRICT'))
  expect(home()).toBe('/')
})

test('signed out, nobody can do anything', () => {
  expect(can('READ_OVERVIEW')).toBe(false)
})

test('who is signed in is asked once, also by two at a time', async () => {
  answer(200, someone(['DEPUTY'], 'CITY'))
  const [one, two] = await Promise.all([signedIn(), signedIn()])
  expect(one.person.name).toBe('某')
  expect(two).toEqual(one)
  await signedIn()
  expect(fetch).toHaveBeenCalledOnce()
})

test('who is not signed in is led to signing in and back to the same place', async () => {
  answer(401, {})
  history.replaceState(null, '', '/projects?light=RED')
  void signedIn()
  await vi.waitFor(() => expect(assigned).toEqual(['/login?to=%2Fprojects%3Flight%3DRED']))
  actAs(null)
})

test('signing in that leads straight back is not repeated for ever', async () => {
  sessionStorage.setItem('minsheng.left', String(Date.now()))
  answer(401, {})
  vi.resetModules()
  const anew = await import('./session')
  await expect(anew.signedIn()).rejects.toMatchObject({ status: 401 })
  expect(assigned).toHaveLength(0)
})

test('a session that ends while a page is open is a state of the page, which stays', async () => {
  actAs(someone(['DEPUTY'], 'CITY'))
  answer(401, {})
  await expect(ask(get('/api/core/cycles'))).rejects.toMatchObject({ status: 401 })
  expect(trouble.value).toBe('ended')
  expect(assigned).toHaveLength(0)
})

test('every request names the membership its page was opened in', () => {
  expect(membership()).toBeNull()
  actAs(someone(['DEPUTY'], 'CITY'))
  expect(membership()).toBe('m')
  actAs(someone([], null, true))
  expect(membership()).toBe('none')
})
