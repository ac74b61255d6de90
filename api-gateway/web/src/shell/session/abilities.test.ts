import { expect, test } from 'vitest'
import { may, type Ability, type Role } from './abilities'

const can = (ability: Ability, level: 'CITY' | 'DISTRICT' | null, ...roles: Role[]) =>
  may({ roles, level }, ability)

test('the platform operator manages tenants and sees nobody’s business', () => {
  expect(can('MANAGE_TENANTS', null, 'PLATFORM_OPERATOR')).toBe(true)
  expect(can('READ_OVERVIEW', null, 'PLATFORM_OPERATOR')).toBe(false)
  expect(can('KEEP_MEMBERS', null, 'PLATFORM_OPERATOR')).toBe(false)
})

test('only a city has a joint board and brings in districts', () => {
  expect(can('READ_JOINT_BOARD', 'CITY', 'CONGRESS_STAFF')).toBe(true)
  expect(can('READ_JOINT_BOARD', 'DISTRICT', 'CONGRESS_STAFF')).toBe(false)
  expect(can('ONBOARD_DISTRICTS', 'CITY', 'TENANT_ADMINISTRATOR')).toBe(true)
  expect(can('ONBOARD_DISTRICTS', 'DISTRICT', 'TENANT_ADMINISTRATOR')).toBe(false)
})

test('who reports does not confirm', () => {
  expect(can('REPORT_PROGRESS', 'DISTRICT', 'DEPARTMENT_CLERK')).toBe(true)
  expect(can('CONFIRM_REPORTS', 'DISTRICT', 'DEPARTMENT_CLERK')).toBe(false)
  expect(can('CONFIRM_REPORTS', 'DISTRICT', 'GOVERNMENT_OFFICE')).toBe(true)
  expect(can('REPORT_PROGRESS', 'DISTRICT', 'GOVERNMENT_OFFICE')).toBe(false)
})

test('a street councillor does not see the register, and nobody without a role sees anything', () => {
  expect(can('READ_REGISTER', 'DISTRICT', 'STREET_COUNCILLOR')).toBe(false)
  expect(can('READ_REGISTER', 'DISTRICT')).toBe(false)
})
