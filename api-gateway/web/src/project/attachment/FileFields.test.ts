import { enableAutoUnmount, flushPromises, mount } from '@vue/test-utils'
import { afterEach, expect, test } from 'vitest'
import { reactive } from 'vue'
import { Reply, services, silence, type Made } from '../../../tests/services'
import FileFields from './FileFields.vue'
import type { Named } from './files'

const LIST = 'GET /api/core/projects/p/report-files'
const file = (id: string, month: string, more = {}) => ({
  id,
  month,
  revision: 2,
  type: 'JPEG',
  name: `${id}.jpg`,
  caption: null,
  bytes: 1,
  width: 1,
  height: 1,
  ...more,
})
enableAutoUnmount(afterEach)

async function shown(answers: Record<string, Made>, files?: Named[]) {
  const seen = services(answers)
  const state = reactive({ files, busy: false })
  const page = mount(FileFields, {
    attachTo: document.body,
    props: {
      subject: { kind: 'PROJECT', id: 'p' },
      month: '2020-07',
      revision: 2,
      locked: false,
      modelValue: state.files,
      'onUpdate:modelValue': (now: Named[] | undefined) => {
        state.files = now
        void page.setProps({ modelValue: now })
      },
      busy: false,
      'onUpdate:busy': (now: boolean) => (state.busy = now),
    },
  })
  await flushPromises()
  return { seen, state, page }
}
const button = (page: Awaited<ReturnType<typeof shown>>['page'], name: string) =>
  page.findAll('button').find((one) => one.attributes('aria-label') === name)!

test('what the report has is shown and left alone until something is changed', async () => {
  const known = [file('a', '2020-07', { caption: '路面' }), file('b', '2020-06'), file('c', '2020-07')]
  known.push(file('d', '2020-07', { revision: 1, caption: '更正前' }))
  const { state, page } = await shown({ [LIST]: known })
  expect(state.files).toBeUndefined()
  expect(page.findAll('img').map((one) => one.attributes('alt'))).toEqual(['路面', '进度照片2'])
  await button(page, '移除：路面').trigger('click')
  expect(state.files).toEqual([{ id: 'c', sort: 'photo', name: 'c.jpg', caption: '' }])
})

test('what was not handed in yet is taken back when it is removed, and what was is not', async () => {
  const fresh: Named = { id: 'n', sort: 'photo', name: 'n.jpg', caption: '新' }
  const old: Named = { id: 'a', sort: 'photo', name: 'a.jpg', caption: '旧' }
  const { seen, page } = await shown(
    { [LIST]: [file('a', '2020-07')], 'DELETE /api/core/report-files/n': new Reply(204) },
    [fresh, old],
  )
  expect(page.findAll('img').map((one) => one.attributes('src'))).toEqual([
    '/api/core/report-files/n/thumbnail',
    '/api/core/projects/p/report-files/a/thumbnail',
  ])
  await button(page, '移除：新').trigger('click')
  await button(page, '移除：旧').trigger('click')
  await flushPromises()
  expect(seen.map(({ what }) => what)).toEqual([`${LIST}`, 'DELETE /api/core/report-files/n'])
})

test('a caption is kept with its photo', async () => {
  const { state, page } = await shown({ [LIST]: [file('a', '2020-07')] })
  await page.find('input[type=text]').setValue('三号楼')
  expect(state.files).toMatchObject([{ id: 'a', caption: '三号楼' }])
})

test('nothing is added before it is known what the report has: it would take the place of all of it', async () => {
  let reached = false
  const { page } = await shown({ [LIST]: () => (reached ? [file('a', '2020-07')] : silence()) })
  expect(page.find('input[type=file]').exists()).toBe(false)
  reached = true
  await new Promise((done) => setTimeout(done, 5))
  await page.get('[role=alert] button').trigger('click')
  await flushPromises()
  expect(page.findAll('input[type=file]')).toHaveLength(2)
  expect(page.findAll('img')).toHaveLength(1)
})
