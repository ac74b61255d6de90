import { flushPromises } from '@vue/test-utils'
import { afterEach, expect, test, vi } from 'vitest'
import { effectScope, ref, type EffectScope } from 'vue'
import { late, Reply, services } from '../../../tests/services'
import type { Page, Question } from './api'
import { hasStatus } from './problem'
import { useMore } from './useMore'
import { useRead, useWhole } from './useRead'

const about = (what: string): Question<string> => ({ address: `/${what}` })
const scopes: EffectScope[] = []
function inPage<T>(made: () => T): T {
  const scope = effectScope()
  scopes.push(scope)
  return scope.run(made)!
}
const leave = () => scopes.splice(0).forEach((scope) => scope.stop())
afterEach(() => {
  leave()
  vi.useRealTimers()
})

test('an answer to an earlier question is never shown, however late it comes', async () => {
  const [a, b, c] = [late<string>(), late<string>(), late<string>()]
  services({ 'GET /a': a.answer, 'GET /b': b.answer, 'GET /c': c.answer })
  const asked = ref('a')
  const read = inPage(() => useRead(() => about(asked.value)))
  a.give('about a')
  await flushPromises()
  expect(read.answer).toBe('about a')

  asked.value = 'b'
  expect(read.answer).toBeNull()
  await flushPromises()
  expect(read.answer).toBeNull()
  asked.value = 'c'
  await flushPromises()
  c.give('about c')
  b.give('about b')
  await flushPromises()
  expect(read.answer).toBe('about c')
})

test('a question that nobody waits for any more is ended', async () => {
  const ended = vi.fn()
  vi.stubGlobal('fetch', (_: string, { signal }: RequestInit) => {
    signal!.addEventListener('abort', ended)
    return new Promise(() => {})
  })
  const asked = ref('a')
  inPage(() => useRead(() => about(asked.value)))
  await flushPromises()
  asked.value = 'b'
  await flushPromises()
  expect(ended).toHaveBeenCalledOnce()
  leave()
  await flushPromises()
  expect(ended).toHaveBeenCalledTimes(2)
})

test('what could not be read can be asked for again', async () => {
  let away = true
  services({ 'GET /a': () => (away ? new Reply(503) : 'there') })
  const read = inPage(() => useRead(() => about('a')))
  await flushPromises()
  expect(read).toMatchObject({ answer: null, failure: { status: 503 } })
  away = false
  await read.load()
  await flushPromises()
  expect(read).toMatchObject({ answer: 'there', failure: null })
})

test('what is there stays while it is asked for again, and when that fails', async () => {
  let away = false
  services({ 'GET /a': () => (away ? new Reply(503) : 'there') })
  const read = inPage(() => useRead(() => about('a')))
  await flushPromises()
  away = true
  const again = read.load()
  expect(read.answer).toBe('there')
  await again
  await flushPromises()
  expect(read).toMatchObject({ answer: 'there', failure: { status: 503 } })
})

test('several that want to know the same ask once', async () => {
  const seen = services({ 'GET /a': 'there' })
  const reads = inPage(() => Array.from({ length: 12 }, () => useRead(() => about('a'))))
  await flushPromises()
  expect(reads.map((read) => read.answer)).toEqual(Array(12).fill('there'))
  expect(seen).toHaveLength(1)
})

test('who looks again and again survives a failure, and ends with the page', async () => {
  vi.useFakeTimers()
  let looks = 0
  const seen = services({ 'GET /a': () => (++looks === 2 ? new Reply(500) : looks) })
  const read = inPage(() =>
    useRead<number>(() => ({ address: '/a' }), { every: (n) => (n < 4 ? 1000 : false) }),
  )
  await vi.advanceTimersByTimeAsync(4500)
  expect(read).toMatchObject({ answer: 4, failure: null })
  await vi.advanceTimersByTimeAsync(10_000)
  expect(seen).toHaveLength(4) // at rest nobody looks any more

  const moving = inPage(() => useRead<number>(() => ({ address: '/a' }), { every: () => 1000 }))
  await vi.advanceTimersByTimeAsync(1500)
  expect(moving.answer).not.toBeNull()
  leave()
  const until = seen.length
  await vi.advanceTimersByTimeAsync(10_000)
  expect(seen).toHaveLength(until)
})

test('a failure that passes is asked about again, one at a time, until it has passed or the page is left', async () => {
  vi.useFakeTimers()
  const slow = late<unknown>()
  const replies: unknown[] = [new Reply(503), slow.answer(), 'there']
  const seen = services({ 'GET /a': () => replies.shift() })
  const soon = (failure: unknown) => (hasStatus(failure, 503) ? 5000 : false)
  const read = inPage(() => useRead(() => about('a'), { again: soon }))
  await vi.advanceTimersByTimeAsync(4900)
  expect(seen).toHaveLength(1)
  await vi.advanceTimersByTimeAsync(15_000)
  expect(seen).toHaveLength(2) // the second has not been answered yet
  expect(read).toMatchObject({ busy: true, failure: { status: 503 } }) // and why is still known
  slow.give(new Reply(503))
  await vi.advanceTimersByTimeAsync(5000)
  expect(read).toMatchObject({ answer: 'there', failure: null })
  await vi.advanceTimersByTimeAsync(60_000)
  expect(seen).toHaveLength(3) // answered, nobody asks any more

  const refused = services({ 'GET /b': new Reply(403) })
  inPage(() => useRead(() => about('b'), { again: soon }))
  const away = inPage(() => useRead(() => about('c'), { again: () => 1000 }))
  await vi.advanceTimersByTimeAsync(2500)
  expect(away.failure).not.toBeNull()
  expect(refused.filter(({ what }) => what === 'GET /b')).toHaveLength(1)
  leave()
  const until = refused.length
  await vi.advanceTimersByTimeAsync(10_000)
  expect(refused).toHaveLength(until)
})

const pages = (cursor: string | null): Question<Page<string>> => ({ address: `/rows?cursor=${cursor ?? ''}` })
const rows = {
  'GET /rows?cursor=': { items: ['甲'], next: 'b' },
  'GET /rows?cursor=b': { items: ['乙'], next: 'c' },
  'GET /rows?cursor=c': { items: ['丙'], next: null },
}

test('a list can be read as a whole', async () => {
  services(rows)
  const read = inPage(() => useWhole(({ cursor }) => pages(cursor)))
  await flushPromises()
  expect(read.answer).toEqual(['甲', '乙', '丙'])
})

test('a page asked for twice is read once, and the next one follows it', async () => {
  const seen = services(rows)
  const list = inPage(() => useMore(pages))
  await flushPromises()
  await Promise.all([list.next(), list.next()])
  await flushPromises()
  expect(list).toMatchObject({ items: ['甲', '乙'], more: true })
  expect(seen).toHaveLength(2)
})

test('who has waited for another answer finds it in the page', async () => {
  let looks = 0
  services({ 'GET /a': () => ++looks })
  const read = inPage(() => useRead<number>(() => ({ address: '/a' })))
  await flushPromises()
  await read.load()
  expect(read.answer).toBe(2)
})

test('the next page asks anew what the last one has shown', async () => {
  let looks = 0
  services({ 'GET /a': () => ++looks })
  inPage(() => useRead<number>(() => ({ address: '/a' })))
  await flushPromises()
  leave()
  const next = inPage(() => useRead<number>(() => ({ address: '/a' })))
  expect(next.answer).toBeNull()
  await flushPromises()
  expect(next.answer).toBe(2)
})
