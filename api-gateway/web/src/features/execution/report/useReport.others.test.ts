import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { sessionMended } from '@/kit/ask/mended'
import { late, Reply, services, silence } from '../../../../tests/services'
import {
  DUTIES,
  PUT,
  owed,
  month,
  theirs,
  sent,
  faster,
  opened,
  filled,
  closeAll,
  keys,
  inTurn,
} from '../../../../tests/oneReport'

beforeEach(() => localStorage.clear())
afterEach(closeAll)

test('a faster colleague: what they sent is fetched, and mine is sent upon it as another attempt', async () => {
  const seen = services({ [DUTIES]: inTurn(month(owed), theirs), [PUT]: inTurn(faster, sent) })
  const page = await filled()
  await page.send()
  expect(page.submission).toMatchObject({ stage: 'conflict', conflict: { status: 409 } })
  expect(page.duty?.indicators[0]!.value).toBe(40)
  expect(page.draft.texts.values.i).toBe('20')
  await page.send()
  expect(page.submission.stage).toBe('sent')
  expect(seen.at(-1)!.headers['If-Match']).toBe('"7"')
  // with the old key the services would answer as they did then
  expect(keys(seen)[1]).not.toBe(keys(seen)[0])
})

test('a faster colleague: theirs is taken, and the draft is gone', async () => {
  services({ [DUTIES]: inTurn(month(owed), theirs), [PUT]: new Reply(412) })
  const page = await filled()
  await page.send()
  page.theirs()
  expect(page.submission.stage).toBe('filling')
  expect(page.draft.texts.values.i).toBe('40')
  expect(localStorage.length).toBe(0)
})

test('what a faster colleague sent cannot be fetched: it is said, and nothing is lost', async () => {
  services({ [DUTIES]: inTurn(month(owed), new Reply(503)), [PUT]: faster })
  const page = await filled()
  await page.send()
  expect(page.submission).toMatchObject({ stage: 'failed', problem: { status: 503 } })
  expect(page.draft.texts.values.i).toBe('20')
})

for (const [what, refusal] of [
  ['signed out', new Reply(401)],
  ['acting for another congress', new Reply(409, { type: '/problems/another-membership' })],
] as const) {
  test(`${what} meanwhile: what is typed stays, and is sent with the same key once that is mended`, async () => {
    const seen = services({ [DUTIES]: month(owed), [PUT]: inTurn(silence, refusal, sent) })
    const page = await filled()
    await page.send()
    await page.send()
    expect(page.submission.stage).toBe('failed')
    sessionMended()
    await flushPromises()
    expect(page.submission.stage).toBe('filling')
    expect(page.draft.texts).toMatchObject({ values: { i: '20' }, narrative: '已开工' })
    await page.send()
    expect(page.submission.stage).toBe('sent')
    expect(new Set(keys(seen)).size).toBe(1)
  })
}

test('sent from another tab: this one is told, and the same report is not sent a second time', async () => {
  const seen = services({ [DUTIES]: inTurn(month(owed), month(owed), theirs), [PUT]: inTurn(silence, sent) })
  const here = await filled()
  await here.send()
  const there = await opened()
  await there.send() // goes on with the draft, and with its key
  expect(there.submission.stage).toBe('sent')
  window.dispatchEvent(new Event('online'))
  await flushPromises()
  expect(here.submission.stage).toBe('sent')
  expect(new Set(keys(seen)).size).toBe(1)
})

test('another report sent from another tab is a conflict here', async () => {
  services({ [DUTIES]: inTurn(month(owed), month(owed), theirs), [PUT]: inTurn(sent, faster) })
  const here = await filled('20')
  const there = await filled('40')
  await there.send()
  await here.send()
  expect(here.submission.stage).toBe('conflict')
  expect(here.draft.texts.values.i).toBe('20')
})

test('the answer was lost and the page closed: what is reported is shown, and not as a draft', async () => {
  services({ [DUTIES]: inTurn(month(owed), theirs), [PUT]: silence })
  const page = await filled('40')
  page.draft.texts.narrative = ''
  await page.send()
  closeAll()
  const again = await opened()
  expect(again.draft).toMatchObject({ found: null, texts: { values: { i: '40' } } })
})

test('what is typed while it is on its way is a draft of what was sent', async () => {
  const answer = late()
  services({ [DUTIES]: inTurn(month(owed), theirs), [PUT]: answer.answer })
  const page = await filled()
  const sending = page.send()
  page.draft.texts.narrative = '已开工，下月封顶'
  answer.give({ ...sent, version: 7 })
  await sending
  await page.again()
  expect(page.draft).toMatchObject({ found: { stale: false }, texts: { narrative: '已开工，下月封顶' } })
})
