import { flushPromises, mount } from '@vue/test-utils'
import { expect, test } from 'vitest'
import { Reply, services, type Made } from '../../../../tests/services'
import SignInPolicyPage from './SignInPolicyPage.vue'

const HERE = '/api/admin/sign-in-policy'

async function page(put: Made) {
  const asked = services({
    [`GET ${HERE}`]: new Reply(200, { totpRoles: ['DEPUTY'], version: 3 }, { ETag: '"3"' }),
    [`PUT ${HERE}`]: put,
  })
  const shown = mount(SignInPolicyPage, { global: { stubs: { RouterLink: true } } })
  await flushPromises()
  return { shown, asked }
}
type Page = Awaited<ReturnType<typeof page>>

const box = ({ shown }: Page, role: string) => shown.get<HTMLInputElement>(`input[value=${role}]`)

async function save({ shown }: Page) {
  await shown.get('form').trigger('submit')
  await flushPromises()
}

test('what is saved is the version that was read, then the one that was saved', async () => {
  const one = await page({ totpRoles: ['DEPUTY', 'TENANT_ADMINISTRATOR'], version: 4 })
  expect(box(one, 'DEPUTY').element.checked).toBe(true)
  await box(one, 'TENANT_ADMINISTRATOR').setValue(true)
  await save(one)
  expect(one.asked[1]).toMatchObject({ body: { totpRoles: ['DEPUTY', 'TENANT_ADMINISTRATOR'] } })
  expect(one.asked[1]!.headers['If-Match']).toBe('"3"')
  expect(one.shown.get('[role=status]').text()).toContain('已保存')
  await save(one)
  expect(one.asked[2]!.headers['If-Match']).toBe('"4"')
})

test('what was ticked stays when somebody else was faster, until one reads anew', async () => {
  const one = await page(new Reply(412, { title: '已被他人修改', detail: '请看一看有什么变化。' }))
  await box(one, 'TENANT_ADMINISTRATOR').setValue(true)
  await save(one)
  expect(one.shown.get('[role=alert]').text()).toContain('请看一看有什么变化')
  expect(box(one, 'TENANT_ADMINISTRATOR').element.checked).toBe(true)
  await one.shown
    .findAll('button')
    .find((button) => button.text() === '重新加载')!
    .trigger('click')
  await flushPromises()
  expect(box(one, 'TENANT_ADMINISTRATOR').element.checked).toBe(false)
  expect(one.shown.find('[role=alert]').exists()).toBe(false)
})
