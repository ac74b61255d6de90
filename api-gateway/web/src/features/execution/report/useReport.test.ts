import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { effectScope, type EffectScope } from 'vue'
import { late, Reply, services, silence, type Made, type Seen } from '../../../../tests/services'
import type { Duty } from './api'
import { useReport } from './useReport'

const PUT = 'PUT /api/core/shares/s1/reports/2020-07'
const DUTIES = 'GET /api/core/duties'
const subject = { membership: 'm1', kind: 'SHARE', id: 's1', month: '2020-07' } as const
const owed: Duty = {
  kind: 'SHARE',
  id: 's1',
  no: 1,
  title: '养老床位',
  owner: '杭州市',
  state: 'MISSING',
  reportId: null,
  reportVersion: null,
  returnReason: null,
  narrative: null,
  funds: null,
  indicators: [{ id: 'i', name: '床位', unit: '张', target: 60, previous: 10, value: null }],
}
const month = (duty: Duty) => ({ month: '2020-07', due: '2020-08-05', overdue: [], items: [duty] })
const theirs = month({
  ...owed,
  state: 'SUBMITTED',
  reportId: 'r',
  reportVersion: 7,
  indicators: [{ ...owed.indicators[0]!, value: 40 }],
})
const sent = { id: 'r', version: 1, submittedBy: '填报员', submittedAt: '2020-08-03T02:12:00Z' }
const faster = new Reply(409, { title: '刚刚报送', type: '/problems/report-handed-in-just-now' })

const scopes: EffectScope[] = []
/** Another tab is another page over the same storage. */
async function opened() {
  const scope = effectScope()
  scopes.push(scope)
  const page = scope.run(() => useReport(subject))!
  await flushPromises()
  return page
}
async function filled(figure = '20') {
  const page = await opened()
  page.draft.texts.values.i = figure
  page.draft.texts.narrative = '已开工'
  return page
}
const closeAll = () => scopes.splice(0).forEach((scope) => scope.stop())
const keys = (seen: Seen[]) => seen.filter((s) => s.what === PUT).map((s) => s.headers['Idempotency-Key'])
/** One answer after the other, the last one for ever. */
const inTurn = (...answers: Made[]) => {
  let turn = 0
  return (seen: Seen) => {
    const made = answers[Math.min(turn++, answers.length - 1)]
    return typeof made === 'function' ? made(seen) : made
  }
}
const refusing = () => {
  const no = () => {
    throw new DOMException('denied', 'SecurityError')
  }
  vi.stubGlobal('localStorage', { getItem: no, setItem: no, removeItem: no })
}

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
