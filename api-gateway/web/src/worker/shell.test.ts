import { expect, test, vi } from 'vitest'
import { documentFor, drop, fileFor, filesOf, keep, kindOf } from './shell'

const OWN = 'https://minsheng.example'
const asked = (path: string, more: Partial<Request> = {}) =>
  ({ method: 'GET', mode: 'cors', url: OWN + path, ...more }) as Request
const opened = (path: string) => asked(path, { mode: 'navigate' })

/** Caches by name, as a browser has them. */
function storage(start: Record<string, Record<string, Response>> = {}) {
  const all = new Map(Object.entries(start).map(([name, kept]) => [name, new Map(Object.entries(kept))]))
  const path = (what: RequestInfo) => (typeof what === 'string' ? what : new URL(what.url).pathname)
  const open = (name: string) => {
    const kept = all.get(name) ?? new Map<string, Response>()
    all.set(name, kept)
    return {
      match: async (what: RequestInfo) => kept.get(path(what)),
      put: async (what: RequestInfo, answer: Response) => void kept.set(path(what), answer),
      addAll: async (paths: string[]) => paths.forEach((one) => kept.set(one, new Response(one))),
    } as unknown as Cache
  }
  const caches = {
    open: async (name: string) => open(name),
    keys: async () => [...all.keys()],
    delete: async (name: string) => all.delete(name),
  } as unknown as CacheStorage
  return { all, caches, open }
}
const offline = () => Promise.reject(new TypeError('Failed to fetch'))

test('the worker has a hand in its document and in built files, and never in what services answer', () => {
  expect(kindOf(opened('/m/duties?month=2020-06'), OWN)).toBe('document')
  expect(kindOf(asked('/assets/phone-1a2b.js'), OWN)).toBe('file')
  for (const path of ['/api/core/duties', '/auth/sign-in', '/m/', '/docs/x', '/o/hangzhou/api/congress'])
    expect(kindOf(asked(path), OWN), path).toBe('none')
  for (const path of ['/duties', '/api/core/me', '/m/sw.js', '/mine'])
    expect(kindOf(opened(path), OWN), path).toBe('none')
  expect(kindOf(asked('/assets/a.js', { method: 'POST' }), OWN)).toBe('none')
  expect(kindOf(asked('/assets/a.js'), 'https://elsewhere.example')).toBe('none')
})

test('a document names the files that it begins with', () => {
  const html = `<link rel="icon" href="/favicon.svg"><link rel="manifest" href="/m/manifest.webmanifest">
    <script type="module" src="/assets/m-1.js"></script><link rel="stylesheet" href="/assets/m-2.css">
    <link rel="modulepreload" href="/assets/m-1.js"><a href="https://elsewhere.example/assets/x.js"></a>`
  expect(filesOf(html)).toEqual(['/favicon.svg', '/assets/m-1.js', '/assets/m-2.css'])
})

test('what is kept is the document and its files, under the build', async () => {
  const { all, caches } = storage()
  await keep(caches, 'b2', async () => new Response('<script src="/assets/m-1.js"></script>'))
  expect([...all.get('minsheng-phone-b2')!.keys()].sort()).toEqual(['/assets/m-1.js', '/m/'])
  await expect(keep(caches, 'b3', async () => new Response('', { status: 503 }))).rejects.toThrow('503')
  expect([...all.keys()]).toEqual(['minsheng-phone-b2'])
})

test('what earlier builds kept is dropped, and what others keep is not', async () => {
  const { all, caches } = storage({ 'minsheng-phone-b1': {}, 'minsheng-phone-b2': {}, elsewhere: {} })
  await drop(caches, 'b2')
  expect([...all.keys()]).toEqual(['minsheng-phone-b2', 'elsewhere'])
})

test('the document comes from the network, and without one from what was kept', async () => {
  const cache = storage({ c: { '/m/': new Response('kept') } }).open('c')
  const fresh = await documentFor(opened('/m/duties'), cache, async () => new Response('fresh'))
  expect(await fresh.text()).toBe('fresh')
  expect(await (await documentFor(opened('/m/duties'), cache, offline)).text()).toBe('kept')
  await expect(documentFor(opened('/m/'), storage().open('c'), offline)).rejects.toThrow('Failed to fetch')
})

test('a built file is fetched once, and a refusal is not kept', async () => {
  const cache = storage().open('c')
  const fetch = vi.fn(async () => new Response('built'))
  for (let i = 0; i < 2; i++) expect((await fileFor(asked('/assets/a.js'), cache, fetch)).status).toBe(200)
  expect(fetch).toHaveBeenCalledTimes(1)
  await fileFor(asked('/assets/gone.js'), cache, async () => new Response('', { status: 404 }))
  expect(await cache.match('/assets/gone.js')).toBeUndefined()
})
