import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Reply, services, silence } from '../../../tests/services'
import { ask, get, patch, put, type Question } from './api'
import { Problem, sentence } from './problem'
import { address, fetchFile, intention, ofSession, send } from './send'

const refused = vi.fn()
const done = vi.fn()
let membership: string | null = null
beforeEach(() => {
  membership = null
  refused.mockReset()
  done.mockReset()
  ofSession({ membership: () => membership, refused, done })
})
afterEach(() => {
  vi.useRealTimers()
  document.cookie = 'XSRF-TOKEN=; max-age=0'
})

const some: Question<unknown> = { address: '/x' }
const refusal = () => ask(some).catch((why: unknown) => why)

test('whatever has been done is told to the pages, and nothing that was only read or refused', async () => {
  services({ 'GET /a': {}, 'POST /b': {}, 'POST /c': new Reply(422, {}) })
  await send({ method: 'GET', address: '/a' })
  await send({ method: 'POST', address: '/c' }).catch(() => undefined)
  expect(done).not.toHaveBeenCalled()
  await send({ method: 'POST', address: '/b' })
  expect(done).toHaveBeenCalledOnce()
})

test('a write carries the CSRF token, the version it read, its key and the membership of its page', async () => {
  document.cookie = 'XSRF-TOKEN=abc'
  membership = 'm-1'
  const seen = services({ 'PUT /api/core/shares/1/reports/2020-03': {} })
  const body = { value: 3, narrative: '' }
  const path = { id: '1', month: '2020-03' }
  await put('/api/core/shares/{id}/reports/{month}', { path, body, ifMatch: 7, idempotencyKey: 'k' })
  expect(seen[0]).toMatchObject({
    body,
    headers: {
      'X-XSRF-TOKEN': 'abc',
      'If-Match': '"7"',
      'Idempotency-Key': 'k',
      'Accept-Language': 'zh-CN',
      'Minsheng-Membership': 'm-1',
    },
  })
})

test('a read carries no CSRF token, and one that is open to all names no membership', async () => {
  document.cookie = 'XSRF-TOKEN=abc'
  membership = 'm-1'
  const seen = services({ 'GET /auth/sign-in': {} })
  await ask(get('/auth/sign-in', { open: true }))
  expect(seen[0]!.headers).not.toHaveProperty('X-XSRF-TOKEN')
  expect(seen[0]!.headers).not.toHaveProperty('Minsheng-Membership')
})

test('what is empty is left out of an address, and what stands in it is written as addresses are', () => {
  expect(address('/api/core/projects', { light: '', q: '水', cursor: null })).toBe(
    '/api/core/projects?q=%E6%B0%B4',
  )
  expect(get('/api/core/projects/{id}', { path: { id: 'a/b' } }).address).toBe('/api/core/projects/a%2Fb')
})

test('an ETag that was read goes back as it came', async () => {
  const seen = services({
    'GET /x': new Reply(200, { id: 1 }, { ETag: '"3"' }),
    'PATCH /api/core/projects/1': {},
  })
  const { etag } = await ask(some)
  await patch('/api/core/projects/{id}', { path: { id: '1' }, body: {}, ifMatch: etag })
  expect(seen[1]!.headers['If-Match']).toBe('"3"')
})

test('a refusal keeps what the service said, its number and what is wrong', async () => {
  services({
    'GET /x': new Reply(422, {
      title: '有误',
      detail: '名称重复',
      requestId: 'r-1',
      errors: [{ row: 3, message: '目标值不是数字' }],
    }),
  })
  const why = await refusal()
  expect(why).toBeInstanceOf(Problem)
  expect(why).toMatchObject({ status: 422, requestId: 'r-1', errors: [{ row: 3 }] })
  expect(sentence(why)).toBe('名称重复')
})

test('silence is told by its cause: no server, no network, no patience left', async () => {
  services({ 'GET /x': silence })
  expect(sentence(await refusal())).toContain('连接不上服务器')
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false)
  expect(sentence(await refusal())).toContain('设备没有联网')
  vi.restoreAllMocks()

  vi.useFakeTimers()
  services({ 'GET /x': () => new Promise(() => {}) })
  const why = refusal()
  await vi.advanceTimersByTimeAsync(30_000)
  expect(sentence(await why)).toContain('等了很久没有得到回答')
})

test('a page of somebody on the way is no answer, to a question as little as to what was sent', async () => {
  const page = new Reply(200, '<html>', { 'Content-Type': 'text/html' })
  services({ 'GET /x': page, 'POST /y': page, 'POST /z': new Reply(204) })
  expect(await refusal()).toMatchObject({ status: 0, type: 'unreachable' })
  await expect(send({ method: 'POST', address: '/y' })).rejects.toMatchObject({ status: 0 })
  expect((await send({ method: 'POST', address: '/z' })).body).toBeUndefined()
})

test('an end that the page itself has put to it is no silence', async () => {
  services({ 'GET /x': () => new Promise(() => {}) })
  const ending = new AbortController()
  const why = ask(some, ending.signal).catch((thrown: unknown) => thrown)
  ending.abort()
  expect(await why).toMatchObject({ name: 'AbortError' })
})

test('a session that is over or acts for another is the shell’s business, and the sender is told too', async () => {
  const another = { type: '/problems/another-membership', title: '身份已切换', detail: '请切换回来' }
  services({ 'GET /x': new Reply(401), 'POST /y': new Reply(409, another) })
  expect(await refusal()).toMatchObject({ status: 401 })
  await expect(send({ method: 'POST', address: '/y' })).rejects.toMatchObject({ status: 409 })
  expect(refused).toHaveBeenCalledTimes(2)
  await expect(ask({ ...some, open: true })).rejects.toMatchObject({ status: 401 })
  expect(refused).toHaveBeenCalledTimes(2)
})

test('a file is fetched for the membership of the page, under the name that the services give it', async () => {
  membership = 'm-1'
  const disposition = "attachment; filename*=UTF-8''%E6%B8%85%E5%8D%95.xlsx"
  const seen = services({ 'GET /file': new Reply(200, '', { 'Content-Disposition': disposition }) })
  expect((await fetchFile('/file')).name).toBe('清单.xlsx')
  expect(seen[0]!.headers).toMatchObject({ 'Minsheng-Membership': 'm-1', Accept: '*/*' })
  services({ 'GET /file': new Reply(403, { detail: '没有权限' }) })
  await expect(fetchFile('/file')).rejects.toMatchObject({ status: 403, detail: '没有权限' })
})

test('every intention has a key of its own, also without a secure context', () => {
  vi.stubGlobal('crypto', { getRandomValues: (b: Uint8Array) => globalThis.crypto && b.fill(171) })
  expect(intention()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
})

test('a page whose proof has ended with its session learns of the session’s end, and loses nothing', async () => {
  const old = new Reply(403, { type: '/problems/page-too-old', title: '页面已过期' })
  const answers = [old, new Reply(401), old, new Reply(204), old, old]
  services({ 'POST /y': () => answers.shift() })
  const sending = () => send({ method: 'POST', address: '/y', body: { text: 'typed' } })
  await expect(sending()).rejects.toMatchObject({ status: 401 })
  expect(refused).toHaveBeenCalledOnce()
  await sending()
  await expect(sending()).rejects.toMatchObject({ status: 403 })
  expect(answers).toEqual([])
})
