import { expect, test } from 'vitest'
import { fault } from './roles'

test('someone has at least one role', () => {
  expect(fault([], null)).toBe('none')
  expect(fault(['DEPUTY'], null)).toBeNull()
})

test('a member of the standing committee holds no post in government', () => {
  expect(fault(['STANDING_COMMITTEE_MEMBER', 'GOVERNMENT_OFFICE'], null)).toBe('lawForbids')
  expect(fault(['STANDING_COMMITTEE_MEMBER', 'DEPARTMENT_CLERK'], 'd')).toBe('lawForbids')
  expect(fault(['STANDING_COMMITTEE_MEMBER', 'DEPUTY'], null)).toBeNull()
})

test('who reports is not who confirms', () => {
  expect(fault(['DEPARTMENT_CLERK', 'GOVERNMENT_OFFICE'], 'd')).toBe('ownReports')
})

test('a clerk reports for a department', () => {
  expect(fault(['DEPARTMENT_CLERK'], null)).toBe('departmentMissing')
  expect(fault(['DEPARTMENT_CLERK'], 'd')).toBeNull()
})
