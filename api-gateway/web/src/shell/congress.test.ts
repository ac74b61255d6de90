import { afterEach, expect, test } from 'vitest'
import { whose } from './congress'
import { actAs } from './session/session'

afterEach(() => actAs(null))

function at(tenantName: string | null) {
  actAs({
    person: { id: 'p', name: '某' },
    operator: tenantName === null,
    membership:
      tenantName === null ? null : { id: 'm', tenant: 't', tenantName, roles: [], department: null },
    memberships: [],
    abilities: [],
    sample: false,
    today: '2020-08-12',
  } as unknown as Parameters<typeof actAs>[0])
  return whose()
}

test('a desk says whose it is by the name of the congress, and says it once', () => {
  expect(at('杭州市')).toBe('杭州市人大')
  expect(at('海安市人大')).toBe('海安市人大')
  expect(at(null)).toBe('平台运营')
})
