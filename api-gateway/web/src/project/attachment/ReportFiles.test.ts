import { enableAutoUnmount, flushPromises, mount } from '@vue/test-utils'
import { afterEach, expect, test } from 'vitest'
import { late, services, type Made } from '../../../tests/services'
import type { ReportView } from '@/project/types'
import ReportFiles from './ReportFiles.vue'

const LIST = 'GET /api/core/projects/p/report-files'
const photo = (caption: string, month: string, revision: number) => ({
  id: caption,
  month,
  revision,
  type: 'JPEG',
  name: 'a.jpg',
  caption,
  bytes: 1,
  width: 1,
  height: 1,
})
const report = (month: string, more: Partial<ReportView> = {}) =>
  ({
    id: month,
    kind: 'PROJECT',
    subjectId: 'p',
    month,
    revision: 1,
    counting: null,
    version: 1,
    ...more,
  }) as ReportView
const corrected = report('2020-07', { revision: 2, counting: 1, version: 3 })
enableAutoUnmount(afterEach)

async function shown(of: ReportView, counting = false) {
  const page = mount(ReportFiles, { props: { report: of, counting } })
  await flushPromises()
  return page
}
const captions = (page: Awaited<ReturnType<typeof shown>>) =>
  page.findAll('img').map((one) => one.attributes('alt'))

test('beside a correction stand its own files, and apart from them those of what holds meanwhile', async () => {
  services({ [LIST]: [photo('旧', '2020-07', 1), photo('新', '2020-07', 2), photo('六月', '2020-06', 2)] })
  const waiting = await shown(corrected)
  expect(captions(waiting)).toEqual(['新'])
  expect(waiting.text()).toBe('')
  const holding = await shown(corrected, true)
  expect(captions(holding)).toEqual(['旧'])
  expect(holding.text()).toContain('以已确认的数据为准')
})

test('what holds meanwhile is not spoken of where it has no files', async () => {
  services({ [LIST]: [photo('新', '2020-07', 2)] })
  expect((await shown(corrected, true)).text()).toBe('')
})

test('a report that is another than before is read anew, and never shown with files of what it was', async () => {
  const anew = late<object[]>()
  const answers: Record<string, Made> = { [LIST]: [photo('旧', '2020-07', 1)] }
  services(answers)
  const page = await shown(report('2020-07'))
  expect(captions(page)).toEqual(['旧'])
  answers[LIST] = anew.answer
  await page.setProps({ report: report('2020-07', { revision: 2, version: 2 }) })
  await flushPromises()
  expect(captions(page)).toEqual([])
  anew.give([photo('新', '2020-07', 2)])
  await flushPromises()
  expect(captions(page)).toEqual(['新'])
})

test('a report that comes onto the page later is not shown what was read for another month before', async () => {
  const answers: Record<string, Made> = { [LIST]: [photo('六月', '2020-06', 1)] }
  const seen = services(answers)
  await shown(report('2020-06'))
  answers[LIST] = [photo('六月', '2020-06', 1), photo('七月', '2020-07', 1)]
  expect(captions(await shown(report('2020-07')))).toEqual(['七月'])
  expect(seen).toHaveLength(2)
})
