import { flushPromises, mount, type VueWrapper } from '@vue/test-utils'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createMemoryHistory, createRouter } from 'vue-router'
import DayField from '@/kit/element/DayField.vue'
import { actAs } from '@/shell/session/session'
import { late, Reply, services, silence, type Made, type Seen } from '../../../../tests/services'
import ChooseDistrictsPage from './ChooseDistrictsPage.vue'

const CANDIDATES = 'GET /api/admin/onboarding/candidates'
const PREVIEW = 'POST /api/admin/onboarding/previews'
const START = 'POST /api/admin/onboarding'
let asked: Seen[]
let shown: VueWrapper
let push: ReturnType<typeof vi.fn>

beforeEach(() =>
  actAs({
    person: { id: 'me', name: '管理员' },
    operator: false,
    membership: null,
    memberships: [],
    abilities: [],
    sample: false,
    today: '2020-08-12',
  }),
)
afterEach(() => {
  shown.unmount()
  actAs(null)
  document.body.innerHTML = ''
})

const region = (name: string, regionCode: string, tenant: unknown = null) => ({
  name,
  regionCode,
  from: '2001-01-01',
  to: null,
  tenant,
})
const regions = [
  region('上城区', '330102'),
  region('西湖区', '330106'),
  region('余杭区', '330110', { slug: 'yuhang', state: 'ACTIVE' }),
]
const fine = {
  errors: [],
  willCreate: [
    {
      regionCode: '330106',
      name: '西湖区',
      slug: 'xihu',
      administrator: { name: '李某', contact: '13800000000' },
    },
  ],
}

async function page(answers: Record<string, Made>) {
  asked = services({ [CANDIDATES]: regions, [PREVIEW]: fine, [START]: { id: 'o' }, ...answers })
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [{ path: '/:any(.*)*', component: ChooseDistrictsPage }],
  })
  await router.push('/onboarding/new')
  push = vi.spyOn(router, 'push') as never
  shown = mount(ChooseDistrictsPage, { global: { plugins: [router] }, attachTo: document.body })
  await flushPromises()
}

const sent = (what: string) => asked.filter((one) => one.what === what)
const boxes = () => shown.findAll('section[aria-labelledby=step-2] input')
const has = (words: string) => expect(shown.text()).toContain(words)

async function choose() {
  await shown.get('input[value="330106"]').setValue(true)
  await boxes()[0]!.setValue(' 李某 ')
  await boxes()[1]!.setValue('13800000000')
}

async function submit(step: number) {
  await shown.get(`section[aria-labelledby=step-${step}] form`).trigger('submit')
  await flushPromises()
}

test('a plan is looked at and then begun as it was looked at', async () => {
  await page({})
  expect(shown.get('input[value="330110"]').attributes()).toHaveProperty('disabled')
  has('余杭区 330110已开通')
  await choose()
  await submit(2)
  expect(document.activeElement?.textContent).toContain('检查通过，将开通1个区县')
  await submit(3)
  const plan = {
    on: '2020-08-12',
    districts: [{ regionCode: '330106', administrator: { name: '李某', contact: '13800000000' } }],
  }
  expect(sent(PREVIEW)[0]!.body).toEqual(plan)
  expect(sent(START)[0]!.body).toEqual(plan)
  expect(push).toHaveBeenCalledWith('/onboarding')
})

test('whatever is changed has to be looked at again, also while it is being looked at', async () => {
  const first = late<unknown>()
  await page({ [PREVIEW]: first.answer })
  await choose()
  await submit(2)
  await boxes()[0]!.setValue('周某')
  first.give(fine)
  await flushPromises()
  expect(shown.find('#step-3').exists()).toBe(false)
  await submit(2)
  expect(shown.find('#step-3').exists()).toBe(true)
  await boxes()[0]!.setValue('李某')
  expect(shown.find('#step-3').exists()).toBe(false)
})

test('what is wrong stands at its district and box', async () => {
  const errors = [{ row: 1, field: 'administrator.contact', message: '联系方式不对', mend: '填手机号。' }]
  await page({ [PREVIEW]: { willCreate: [], errors } })
  await choose()
  await submit(2)
  has('有1处需要改正')
  expect(boxes()[1]!.attributes('aria-invalid')).toBe('true')
  expect(boxes()[0]!.attributes('aria-invalid')).toBeUndefined()
})

test('after silence a plan is begun with the same key, and what is refused is shown at its rows', async () => {
  let answer: Made = silence
  await page({ [START]: (seen: Seen) => (typeof answer === 'function' ? answer(seen) : answer) })
  await choose()
  await submit(2)
  await submit(3)
  has('连接不上服务器')
  answer = new Reply(422, { title: '不行', errors: [{ row: 1, field: 'regionCode', message: '已被开通' }] })
  await submit(3)
  const [first, second] = sent(START).map(({ headers }) => headers['Idempotency-Key'])
  expect(second).toBe(first)
  has('已被开通')
  expect(push).not.toHaveBeenCalled()
})

test('the regions of an earlier day are never shown under a later one', async () => {
  const slow = late<unknown>()
  await page({
    [`${CANDIDATES}?on=2020-08-12`]: slow.answer,
    [`${CANDIDATES}?on=2021-04-09`]: [region('临平区', '330113')],
  })
  shown.getComponent(DayField).vm.$emit('update:modelValue', '2021-04-09')
  await flushPromises()
  slow.give(regions)
  await flushPromises()
  has('临平区')
  expect(shown.text()).not.toContain('上城区')
})
