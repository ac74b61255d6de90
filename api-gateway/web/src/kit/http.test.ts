import { afterEach, expect, test, vi } from 'vitest'
import { http, intention, Problem, whenSignedOut } from './http'
import { sentence } from './problem'

function answer(status: number, body: unknown, headers: Record<string, string> = {}) {
  const fetched = vi.fn<typeof fetch>(
    async () =>
      new Response(JSON.stringify(body), {
        status,
        headers: { 'Content-Type': 'application/json', ...headers },
      }),
  )
  vi.stubGlobal('fetch', fetched)
  return {
    url: () => fetched.mock.calls[0]![0] as string,
    headers: () => (fetched.mock.calls[0]![1]!.headers ?? {}) as Record<string, string>,
  }
}

afterEach(() => {
  vi.unstubAllGlobals()
  document.cookie = 'XSRF-TOKEN=; max-age=0'
})

test('a write carries the CSRF token, the version it read and its key', async () => {
  document.cookie = 'XSRF-TOKEN=abc'
  const sent = answer(200, {})
  await http.put('/api/core/policy', {}, { ifMatch: 7, idempotencyKey: 'k' })
  expect(sent.headers()).toMatchObject({
    'X-XSRF-TOKEN': 'abc',
    'If-Match': '"7"',
    'Idempotency-Key': 'k',
    'Accept-Language': 'zh-CN',
  })
})

test('a read carries no CSRF token, and empty filters are left out', async () => {
  document.cookie = 'XSRF-TOKEN=abc'
  const sent = answer(200, {})
  await http.get('/api/core/projects', { query: { light: '', q: '水', cursor: null } })
  expect(sent.url()).toBe('/api/core/projects?q=%E6%B0%B4')
  expect(sent.headers()).not.toHaveProperty('X-XSRF-TOKEN')
})

test('an ETag that was read goes back as it came', async () => {
  answer(200, { id: 1 }, { ETag: '"3"' })
  const { etag } = await http.getTagged('/x')
  const sent = answer(200, {})
  await http.patch('/x', {}, { ifMatch: etag })
  expect(sent.headers()['If-Match']).toBe('"3"')
})

test('a refusal keeps what the service said, its number and what is wrong', async () => {
  answer(422, {
    title: '有误',
    detail: '名称重复',
    requestId: 'r-1',
    errors: [{ row: 3, message: '目标值不是数字' }],
  })
  const why = await http.post('/x', {}).catch((e: unknown) => e)
  expect(why).toBeInstanceOf(Problem)
  expect(why).toMatchObject({ status: 422, requestId: 'r-1', errors: [{ row: 3 }] })
  expect(sentence(why)).toBe('名称重复')
})

test('a broken network is told as such', async () => {
  vi.stubGlobal('fetch', async () => {
    throw new TypeError('Failed to fetch')
  })
  const why = await http.get('/x').catch((e: unknown) => e)
  expect(sentence(why)).toContain('连接不上服务器')
})

test('being signed out leads to signing in, except where a page says to stay', async () => {
  const left = vi.fn(() => false)
  whenSignedOut(left)
  answer(401, {})
  await http.get('/x', { stay: true }).catch(() => {})
  expect(left).not.toHaveBeenCalled()
  await http.get('/x').catch(() => {})
  expect(left).toHaveBeenCalledOnce()
})

test('every intention has a key of its own, also without a secure context', () => {
  vi.stubGlobal('crypto', { getRandomValues: (b: Uint8Array) => globalThis.crypto && b.fill(171) })
  expect(intention()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
})
