import { expect, test } from 'vitest'
import { may, type Ability, type Role } from './abilities'

const can = (ability: Ability, level: 'CITY' | 'DISTRICT' | null, ...roles: Role[]) =>
  may({ roles, level }, ability)

test('the platform operator manages tenants and sees nobody’s business', () => {
  expect(can('manage tenants', null, 'PLATFORM_OPERATOR')).toBe(true)
  expect(can('read the overview', null, 'PLATFORM_OPERATOR')).toBe(false)
  expect(can('keep members', null, 'PLATFORM_OPERATOR')).toBe(false)
})

test('only a city has a joint board and brings in districts', () => {
  expect(can('read the joint board', 'CITY', 'CONGRESS_STAFF')).toBe(true)
  expect(can('read the joint board', 'DISTRICT', 'CONGRESS_STAFF')).toBe(false)
  expect(can('onboard districts', 'CITY', 'TENANT_ADMINISTRATOR')).toBe(true)
  expect(can('onboard districts', 'DISTRICT', 'TENANT_ADMINISTRATOR')).toBe(false)
})

test('who reports does not confirm', () => {
  expect(can('report progress', 'DISTRICT', 'DEPARTMENT_CLERK')).toBe(true)
  expect(can('confirm reports', 'DISTRICT', 'DEPARTMENT_CLERK')).toBe(false)
  expect(can('confirm reports', 'DISTRICT', 'GOVERNMENT_OFFICE')).toBe(true)
  expect(can('report progress', 'DISTRICT', 'GOVERNMENT_OFFICE')).toBe(false)
})

test('a street councillor does not see the register, and nobody without a role sees anything', () => {
  expect(can('read the register', 'DISTRICT', 'STREET_COUNCILLOR')).toBe(false)
  expect(can('read the register', 'DISTRICT')).toBe(false)
})
