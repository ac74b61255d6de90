import { expect, test } from 'vitest'
import { grouped, safeNext } from './next'

const here = 'http://localhost:8080'

test('after signing in the saved request of the issuer goes on', () => {
  expect(safeNext('http://localhost:8080/auth/oauth2/authorize?client_id=api-gateway&state=1', here)).toBe(
    '/auth/oauth2/authorize?client_id=api-gateway&state=1',
  )
  expect(safeNext('/auth/oauth2/authorize?state=1', here)).toBe('/auth/oauth2/authorize?state=1')
})

test('another site is never gone to', () => {
  for (const bad of [
    'https://evil.example/',
    '//evil.example/x',
    '/\\evil.example',
    '/.//evil.example',
    '/x/..//evil.example',
    'javascript:alert(1)',
    'http://[',
  ]) {
    expect(safeNext(bad, here)).toBe('/login')
  }
  expect(safeNext(null, here)).toBe('/login')
})

test('a secret is shown in groups of four', () => {
  expect(grouped('ABCDEFGHIJ')).toBe('ABCD EFGH IJ')
})
