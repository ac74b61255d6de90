import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { drafts, keep } from '@/kit/form/keeping'
import { Reply, services, silence, type Made } from '../../../tests/services'
import { signOut, stay, watchOtherWindows } from './leaving'
import { actAs, trouble, type Me } from './session'
import { tell } from './windows'

const someone = (person: string) => ({ person: { id: person }, membership: { id: 'm' } }) as unknown as Me
const csrf = { header: 'X-CSRF', token: 'c' }
const answers: Record<string, Made> = {
  'GET /auth/sign-in': { step: 'DONE', csrf },
  'POST /auth/sign-in/abandon': { step: 'PASSWORD', csrf },
  'POST /logout': new Reply(204),
}
let replaced: string[] = []
let reloaded = 0

beforeEach(() => {
  replaced = []
  reloaded = 0
  stay()
  actAs(someone('p'))
  vi.spyOn(location, 'replace').mockImplementation((to) => void replaced.push(String(to)))
  vi.spyOn(location, 'reload').mockImplementation(() => void reloaded++)
})
afterEach(() => {
  actAs(null)
  localStorage.clear()
  document.documentElement.hidden = false
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

test('signing out ends the sign-in and the session, removes what was typed and takes the page’s place', async () => {
  keep('minsheng:draft:m:PROJECT:1:2020-08', 'typed')
  const seen = services(answers)
  await signOut()
  expect(seen.map(({ what }) => what)).toEqual([
    'GET /auth/sign-in',
    'POST /auth/sign-in/abandon',
    'POST /logout',
  ])
  expect(seen[1]!.headers).toMatchObject({ 'X-CSRF': 'c' })
  expect(drafts()).toEqual([])
  expect(replaced).toEqual(['/signed-out'])
})

test('while the sign-in is silent one is signed out all the same, and told what is left to do', async () => {
  services({ ...answers, 'POST /auth/sign-in/abandon': new Reply(503) })
  await signOut()
  expect(replaced).toEqual(['/signed-out?unfinished'])
})

test('a session that could not be ended is not said to be', async () => {
  keep('minsheng:draft:m:PROJECT:1:2020-08', 'typed')
  services({ ...answers, 'POST /logout': silence })
  await expect(signOut()).rejects.toMatchObject({ status: 0 })
  expect(replaced).toEqual([])
  expect(drafts()).toHaveLength(1)
})

test('other windows leave when somebody signs out, and stop when somebody else signs in', async () => {
  const stop = watchOtherWindows()
  tell({ signed: 'in', person: 'p' })
  await vi.waitFor(async () => {
    tell({ signed: 'in', person: 'q' })
    await flushPromises()
    expect(trouble.value).toBe('stranger')
  })
  expect(replaced).toEqual([])
  tell({ signed: 'out' })
  await vi.waitFor(() => expect(replaced).toContain('/signed-out'))
  stop()
})

test('a page that the browser brings back is not seen before it is known whose it is', async () => {
  const stop = watchOtherWindows()
  const back = () => window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }))
  services({ 'GET /api/admin/me': someone('p') })
  back()
  expect(document.documentElement.hidden).toBe(true)
  await vi.waitFor(() => expect(document.documentElement.hidden).toBe(false))
  for (const now of [new Reply(401), someone('q')]) {
    actAs(someone('p'))
    reloaded = 0
    services({ 'GET /api/admin/me': now })
    back()
    await vi.waitFor(() => expect(reloaded).toBe(1))
    expect(document.documentElement.hidden).toBe(true)
  }
  stop()
})
