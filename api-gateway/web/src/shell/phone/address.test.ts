import { expect, test } from 'vitest'
import { router } from '@/shell/router'
import { phoneAddress } from './address'

const address = (path: string) => phoneAddress(router.resolve(path))

test('a page of the phone document is the same there, and another leads to its first one', () => {
  expect(address('/duties?month=2020-07')).toBe('/m/duties?month=2020-07')
  expect(address('/projects/7')).toBe('/m/projects/7')
  expect(address('/projects/import')).toBe('/m/')
  expect(address('/overview')).toBe('/m/')
})
