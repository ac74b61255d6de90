import { flushPromises } from '@vue/test-utils'
import { afterEach, expect, test } from 'vitest'
import { effectScope, type EffectScope } from 'vue'
import { late, Reply, services, type Made } from '../../../tests/services'
import { LARGEST, type Named, type Sort } from './files'
import { useUploads } from './useUploads'

const POST = 'POST /api/core/report-files'
const photo = (name: string) => new File(['x'], name, { type: 'image/jpeg' })
const stored = (id: string) => ({ id, name: `${id}.jpg`, type: 'JPEG', bytes: 1, width: 1, height: 1 })

let scope: EffectScope
afterEach(() => scope.stop())

function opened(answers: Record<string, Made>, already: Partial<Record<Sort, number>> = {}) {
  const seen = services(answers)
  const arrived: Named[] = []
  scope = effectScope()
  const uploads = scope.run(() =>
    useUploads(
      (sort) => (already[sort] ?? 0) + arrived.filter((one) => one.sort === sort).length,
      (file) => arrived.push(file),
    ),
  )!
  const posts = () => seen.filter(({ what }) => what === POST)
  return { seen, posts, arrived, uploads }
}

test('files come one after the other, in the order in which they were chosen', async () => {
  const first = late()
  let turn = 0
  const { posts, arrived, uploads } = opened({ [POST]: () => (turn++ ? stored('b') : first.answer()) })
  uploads.add('photo', [photo('1.jpg'), photo('2.jpg')])
  await flushPromises()
  expect(uploads.busy).toBe(true)
  expect(posts()).toHaveLength(1)
  first.give(stored('a'))
  await flushPromises()
  expect(arrived.map(({ id }) => id)).toEqual(['a', 'b'])
  expect(uploads).toMatchObject({ busy: false, all: [] })
})

test('what did not get there says why and is sent again with the same key', async () => {
  let turn = 0
  const busy = new Reply(503, { title: '忙', detail: '请稍后再试。' })
  const { posts, arrived, uploads } = opened({ [POST]: () => (turn++ ? stored('a') : busy) })
  uploads.add('photo', [photo('1.jpg')])
  await flushPromises()
  expect(uploads.all).toMatchObject([{ failed: '请稍后再试。', again: true }])
  expect(uploads.busy).toBe(false)
  uploads.retry(uploads.all[0]!)
  await flushPromises()
  expect(arrived).toMatchObject([{ id: 'a', sort: 'photo' }])
  const [one, other] = posts().map(({ headers }) => headers['Idempotency-Key'])
  expect(one).toBeTruthy()
  expect(other).toBe(one)
})

test('what is dropped on its way is taken back when it has come', async () => {
  const coming = late()
  const { seen, arrived, uploads } = opened({
    [POST]: coming.answer,
    'DELETE /api/core/report-files/a': new Reply(204),
  })
  uploads.add('photo', [photo('1.jpg')])
  await flushPromises()
  uploads.drop(uploads.all[0]!)
  coming.give(stored('a'))
  await flushPromises()
  expect(seen.at(-1)!.what).toBe('DELETE /api/core/report-files/a')
  expect(arrived).toEqual([])
})

test('more than a report takes is not sent', async () => {
  const { posts, uploads } = opened({ [POST]: stored('a') }, { photo: 8 })
  uploads.add('photo', [photo('1.jpg'), photo('2.jpg')])
  await flushPromises()
  expect(uploads.full).toBe('photo')
  expect(posts()).toHaveLength(1)
})

test('a document that is too large is not sent, and not offered again', async () => {
  const { posts, uploads } = opened({})
  uploads.add('document', [new File([new Uint8Array(LARGEST + 1)], 'a.pdf')])
  await flushPromises()
  expect(posts()).toEqual([])
  expect(uploads.all).toMatchObject([{ again: false }])
})
