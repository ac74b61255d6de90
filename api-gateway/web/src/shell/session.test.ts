import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { http } from '@/kit/http'
import { home } from './home'
import { actAs, can, signedIn, type Me } from './session'

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
  expect(can('read the overview')).toBe(false)
})

test('who is signed in is asked once, also by two at a time', async () => {
  answer(200, someone(['DEPUTY'], 'CITY'))
  const [one, two] = await Promise.all([signedIn(), signedIn()])
  expect(one.person.name).toBe('某')
  expect(two).toEqual(one)
  await signedIn()
  expect(fetch).toHaveBeenCalledOnce()
})

test('a session that is over leads to signing in and back to the same place', async () => {
  answer(401, {})
  history.replaceState(null, '', '/projects?light=RED')
  void http.get('/api/core/projects')
  await vi.waitFor(() => expect(assigned).toEqual(['/login?to=%2Fprojects%3Flight%3DRED']))
})

test('signing in that leads straight back is not repeated for ever', async () => {
  answer(401, {})
  void http.get('/api/core/projects')
  await vi.waitFor(() => expect(assigned).toHaveLength(1))
  await expect(http.get('/api/core/projects')).rejects.toMatchObject({ status: 401 })
  expect(assigned).toHaveLength(1)
})
