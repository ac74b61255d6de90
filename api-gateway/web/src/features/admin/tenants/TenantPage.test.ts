import { flushPromises, mount, type VueWrapper } from '@vue/test-utils'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createMemoryHistory, createRouter } from 'vue-router'
import { actAs } from '@/shell/session/session'
import { Reply, services, type Made, type Seen } from '../../../../tests/services'
import NewCityPage from './NewCityPage.vue'
import { tenant } from '../../../../tests/tenant'
import TenantPage from './TenantPage.vue'
import TenantsPage from './TenantsPage.vue'

let shown: VueWrapper
let asked: Seen[]

beforeEach(() =>
  actAs({
    person: { id: 'me', name: '运营' },
    operator: true,
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

const all = [tenant('hangzhou', '杭州市', '330100', null), tenant('xihu', '西湖区', '330106', 'hangzhou')]

async function page(component: object, answers: Record<string, Made>, props: object = {}) {
  asked = services(answers)
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [{ path: '/:any(.*)*', component: { template: '<p />' } }],
  })
  await router.push('/tenants')
  shown = mount(component, { props, global: { plugins: [router] }, attachTo: document.body })
  await flushPromises()
  return router
}

const button = (words: string) =>
  [...document.querySelectorAll('button')].find((each) => each.textContent?.trim() === words)!

test('the page of a city leads to those of its districts, each shown as itself', async () => {
  await page(TenantPage, { 'GET /api/admin/tenants': all }, { slug: 'hangzhou' })
  expect(shown.get('h1').text()).toBe('杭州市')
  await shown.setProps({ slug: 'xihu' })
  expect(shown.get('h1').text()).toBe('西湖区')
  expect(asked).toHaveLength(1)
})

test('a refusal is told in the dialog that asked, and nothing is said to be done', async () => {
  await page(
    TenantPage,
    {
      'GET /api/admin/tenants': all,
      'POST /api/admin/tenants/xihu/suspend': new Reply(409, { title: '不行', detail: '正在开通，请稍后。' }),
    },
    { slug: 'xihu' },
  )
  button('暂停使用').click()
  await flushPromises()
  const go = [...document.querySelectorAll<HTMLButtonElement>('[role=dialog] button')].find(
    (each) => each.textContent?.trim() === '暂停使用',
  )!
  go.click()
  await flushPromises()
  expect(document.querySelector('[role=dialog]')!.textContent).toContain('正在开通，请稍后')
  expect(shown.get('[role=status]').text()).toBe('')
})

test('another name is not sent without the day from which it is used', async () => {
  await page(TenantPage, { 'GET /api/admin/tenants': all }, { slug: 'xihu' })
  button('更名或换码').click()
  await flushPromises()
  button('保存').click()
  await flushPromises()
  expect(document.body.textContent).toContain('请选择日期')
  expect(asked).toHaveLength(1)
})

test('more congresses than fit on a page are shown by the page, and found by a word', async () => {
  const many = Array.from({ length: 55 }, (_, i) =>
    tenant(`c${i}`, i === 54 ? '海安市' : `市${i}`, String(100000 + i), null),
  )
  await page(TenantsPage, {
    'GET /api/admin/tenants': many,
    'GET /api/admin/arrivals': [],
    'GET /api/admin/approvals': [],
  })
  expect(shown.findAll('tbody tr')).toHaveLength(50)
  button('下一页').click()
  await flushPromises()
  expect(shown.findAll('tbody tr')).toHaveLength(5)
  expect(button('下一页').disabled).toBe(true)
  await shown.get('input[type=search]').setValue('海安')
  await flushPromises()
  expect(shown.findAll('tbody tr')).toHaveLength(1)
  expect(asked.filter(({ what }) => what.includes('tenants'))).toHaveLength(1)
})

test('a city is opened once; what its row lacks is told at the box', async () => {
  await page(NewCityPage, {
    'GET /api/admin/tenants/candidates': new Reply(404),
    'POST /api/admin/tenants': new Reply(422, {
      title: '不行',
      errors: [{ row: 1, field: 'administrator.contact', message: '联系方式不对' }],
    }),
  })
  const [code, name, contact] = shown.findAll('input:not(.el-input__inner)')
  await code!.setValue('330100')
  await name!.setValue('李某')
  await contact!.setValue('123')
  await shown.get('form').trigger('submit')
  await flushPromises()
  expect(asked.at(-1)!.body).toEqual({
    on: '2020-08-12',
    regionCode: '330100',
    administrator: { name: '李某', contact: '123' },
  })
  expect(contact!.attributes('aria-invalid')).toBe('true')
  expect(shown.text()).toContain('联系方式不对')
})
