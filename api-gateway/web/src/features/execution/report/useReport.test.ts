import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { late, Reply, services, silence } from '../../../../tests/services'
import {
  DUTIES,
  PUT,
  owed,
  month,
  sent,
  opened,
  filled,
  closeAll,
  keys,
  inTurn,
  refusing,
} from '../../../../tests/oneReport'

beforeEach(() => localStorage.clear())
afterEach(() => {
  closeAll()
  vi.useRealTimers()
})

test('nothing is sent that is wrong, and it is said only once somebody tries', async () => {
  const seen = services({ [DUTIES]: month(owed) })
  const page = await filled('二十')
  expect(page.wrong).toEqual({})
  await page.send()
  expect(page.wrong).toEqual({ i: 'notANumber' })
  expect(keys(seen)).toEqual([])
})

test('tapped twice a report is sent once, and its draft is gone', async () => {
  const answer = late()
  const seen = services({ [DUTIES]: month(owed), [PUT]: answer.answer })
  const page = await filled()
  const both = Promise.all([page.send(), page.send()])
  answer.give(sent)
  await both
  expect(page.submission).toMatchObject({ stage: 'sent', report: { id: 'r' } })
  expect(seen.filter((s) => s.what === PUT)).toMatchObject([{ body: { value: 20, narrative: '已开工' } }])
  expect(localStorage.length).toBe(0)
})

const doubt = {
  kind: 'ABOVE_TARGET',
  figure: 'VALUE',
  indicatorId: 'i',
  value: 70,
  against: 60,
  message: '“床位”填了70张，超过目标60张。',
}
const { message: _, ...data } = doubt
const asking = (...doubts: object[]) => new Reply(422, { type: '/problems/figures-doubted', doubts })

test('figures that are doubted are sent again once they are affirmed, and not before', async () => {
  const seen = services({ [DUTIES]: month(owed), [PUT]: inTurn(asking(doubt), sent) })
  const page = await filled('70')
  await page.send()
  expect(page.submission.stage).toBe('doubted')
  expect(page.doubts).toEqual([doubt])
  expect(seen.filter((s) => s.what === PUT)[0]!.body).not.toHaveProperty('affirmed')
  await page.send()
  expect(page.submission.stage).toBe('sent')
  expect(seen.filter((s) => s.what === PUT)[1]).toMatchObject({ body: { value: 70, affirmed: [data] } })
})

test('who changes a doubted figure is asked about the new one', async () => {
  const other = { ...doubt, value: 80, message: '“床位”填了80张，超过目标60张。' }
  services({ [DUTIES]: month(owed), [PUT]: inTurn(asking(doubt), asking(other), sent) })
  const page = await filled('70')
  await page.send()
  page.draft.texts.values.i = '80'
  await flushPromises()
  expect(page.submission.stage).toBe('filling')
  expect(page.doubts).toEqual([])
  await page.send()
  expect(page.submission.stage).toBe('doubted')
  expect(page.doubts).toEqual([other])
})

test('without a network it is sent again by itself, with the same key, when there is one', async () => {
  vi.stubGlobal('navigator', { onLine: false })
  const seen = services({ [DUTIES]: month(owed), [PUT]: inTurn(silence, sent) })
  const page = await filled()
  await page.send()
  expect(page.submission).toMatchObject({ stage: 'silent', problem: { type: 'offline' } })
  window.dispatchEvent(new Event('online'))
  await flushPromises()
  expect(page.submission.stage).toBe('sent')
  expect(keys(seen)[1]).toBe(keys(seen)[0])
})

test('a page that was left sends nothing when the network is back', async () => {
  const seen = services({ [DUTIES]: month(owed), [PUT]: silence })
  await (await filled()).send()
  closeAll()
  window.dispatchEvent(new Event('online'))
  await flushPromises()
  expect(keys(seen)).toHaveLength(1)
})

test('a network that hangs is told after half a minute, and asked with the same key', async () => {
  const seen = services({ [DUTIES]: month(owed), [PUT]: inTurn(() => new Promise(() => {}), sent) })
  const page = await filled()
  vi.useFakeTimers()
  const sending = page.send()
  await vi.advanceTimersByTimeAsync(30_000)
  await sending
  expect(page.submission).toMatchObject({ stage: 'silent', problem: { type: 'tooLong' } })
  expect(page.draft.texts.values.i).toBe('20')
  await page.send()
  expect(page.submission.stage).toBe('sent')
  expect(keys(seen)[1]).toBe(keys(seen)[0])
})

test('another report is another attempt', async () => {
  const seen = services({ [DUTIES]: month(owed), [PUT]: silence })
  const page = await filled()
  await page.send()
  page.draft.texts.values.i = '21'
  await flushPromises()
  expect(page.submission.stage).toBe('filling')
  await page.send()
  expect(keys(seen)[1]).not.toBe(keys(seen)[0])
})

test('where storage is refused the key is the same all the same, and people are told that nothing is kept', async () => {
  refusing()
  const seen = services({ [DUTIES]: month(owed), [PUT]: inTurn(silence, sent) })
  const page = await filled()
  expect(page.draft).toMatchObject({ cannotKeep: true, keptAt: null })
  await page.send()
  closeAll() // to the list and back
  const again = await opened()
  expect(again.draft.texts).toMatchObject({ values: { i: '20' }, narrative: '已开工' })
  await again.send()
  expect(again.submission.stage).toBe('sent')
  expect(keys(seen)[1]).toBe(keys(seen)[0])
  closeAll()
  expect((await opened()).draft).toMatchObject({ found: null, texts: { values: { i: '' } } })
})
