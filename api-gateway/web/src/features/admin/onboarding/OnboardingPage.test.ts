import { flushPromises, mount } from '@vue/test-utils'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { services, silence } from '../../../../tests/services'
import OnboardingPage from './OnboardingPage.vue'

const HERE = 'GET /api/admin/onboarding'
const district = (state: string) => ({
  slug: 'xihu',
  name: '西湖区',
  regionCode: '330106',
  state,
  invitation: null,
  steps: [{ step: 'PREPARE', state: state === 'ACTIVE' ? 'DONE' : 'RUNNING', attempts: 1, problem: null }],
})

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

async function page(answers: unknown[]) {
  let last: unknown
  const asked = services({
    [HERE]: () => {
      last = answers.length ? answers.shift() : last
      return typeof last === 'function' ? last() : { items: [last] }
    },
  })
  const shown = mount(OnboardingPage, { global: { stubs: { RouterLink: true } } })
  await vi.advanceTimersByTimeAsync(10)
  await flushPromises()
  return { shown, asked }
}

test('what moves is looked at until it has come to rest, and one failure does not end that', async () => {
  const { shown, asked } = await page([
    district('PREPARING'),
    silence,
    silence,
    district('PREPARING'),
    district('ACTIVE'),
  ])
  expect(shown.text()).toContain('正在开通')
  for (let i = 0; i < 8; i++) await vi.advanceTimersByTimeAsync(2000)
  expect(shown.text()).toContain('使用中')
  expect(shown.find('[role=alert]').exists()).toBe(false)
  const so = asked.length
  await vi.advanceTimersByTimeAsync(20_000)
  expect(asked.length).toBe(so)
  shown.unmount()
})

test('a page that is left asks no more', async () => {
  const { shown, asked } = await page([district('PREPARING')])
  await vi.advanceTimersByTimeAsync(1600)
  const so = asked.length
  expect(so).toBeGreaterThan(1)
  shown.unmount()
  await vi.advanceTimersByTimeAsync(20_000)
  expect(asked.length).toBe(so)
})
