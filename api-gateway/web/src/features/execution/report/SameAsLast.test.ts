import { enableAutoUnmount, flushPromises, mount } from '@vue/test-utils'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createMemoryHistory, createRouter, RouterView } from 'vue-router'
import { actAs, type Me } from '@/shell/session/session'
import { DUTIES, month, owed, PUT, sent } from '../../../../tests/oneReport'
import { services } from '../../../../tests/services'
import type { Duty } from './api'
import DutiesPage from './DutiesPage.vue'
import routes from './routes'
import { lastOf, sameAsLast } from './check'

const ofProject = (funds: Partial<NonNullable<Duty['funds']>>): Duty => ({
  ...owed,
  kind: 'PROJECT',
  funds: {
    plannedFen: null,
    previousIssuedFen: 500_000_000,
    previousPaidFen: 200_000_000,
    issuedFen: null,
    paidFen: null,
    ...funds,
  },
})
const empty = () => ({ values: { i: '' }, issued: '', paid: '', narrative: '' })
const settled = () => new Promise((done) => setTimeout(done, 5))

beforeEach(() => {
  localStorage.clear()
  actAs({
    membership: { id: 'm1', department: { id: 'd', name: '民政局' } },
    today: '2020-08-02',
  } as unknown as Me)
})
enableAutoUnmount(afterEach)

async function shown(duty: Duty) {
  const seen = services({ [DUTIES]: month(duty), [PUT]: sent, 'GET /api/core/waiting': { items: [] } })
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [
      { path: '/duties', component: DutiesPage },
      { ...routes[1]!, component: (await import('./ReportPage.vue')).default },
    ],
  })
  await router.push('/duties')
  const shell = mount(RouterView, { attachTo: document.body, global: { plugins: [router] } })
  await flushPromises()
  let clicks = 0
  const press = async (words: string) => {
    clicks += 1
    await settled()
    const found = shell.findAll('a, button').find((each) => each.text().includes(words))
    if (found!.attributes('type') === 'submit') await shell.get('form').trigger('submit')
    else await found!.trigger('click')
    await flushPromises()
  }
  return { shell, seen, press, clicks: () => clicks }
}

test('a month in which nothing has changed is reported with three clicks', async () => {
  const { shell, seen, press, clicks } = await shown(owed)
  await press('养老床位')
  await press('全部与上次相同')
  expect(shell.text()).toContain('请核对后报送')
  await press('报送')
  expect(seen.find((s) => s.what === PUT)!.body).toEqual({
    value: 10,
    narrative: '与上次相同，没有新的进展。',
  })
  expect(clicks()).toBe(3)
})

test('what is typed afterwards is no longer said to be the same, and is what is sent', async () => {
  const { shell, seen, press } = await shown(owed)
  await press('养老床位')
  await press('全部与上次相同')
  await shell.get('input').setValue('12')
  expect(shell.text()).not.toContain('请核对后报送')
  await press('报送')
  expect(seen.find((s) => s.what === PUT)!.body).toMatchObject({ value: 12 })
})

test('where there was no report before, there is nothing to be the same', async () => {
  const { shell, press } = await shown({ ...owed, indicators: [{ ...owed.indicators[0]!, previous: null }] })
  await press('养老床位')
  expect(shell.text()).not.toContain('全部与上次相同')
  expect(lastOf(ofProject({ previousPaidFen: null }))).toBeNull()
})

test('sums are the last ones too, and what was written stays', () => {
  const draft = { ...empty(), narrative: '继续施工' }
  sameAsLast(draft, lastOf(ofProject({}))!, '没有变化')
  expect(draft).toEqual({ values: { i: '10' }, issued: '500', paid: '200', narrative: '继续施工' })
})

test('more paid than issued is explained by nobody but the clerk', () => {
  const draft = empty()
  sameAsLast(draft, lastOf(ofProject({ previousPaidFen: 600_000_000 }))!, '没有变化')
  expect(draft).toMatchObject({ paid: '600', narrative: '' })
})
