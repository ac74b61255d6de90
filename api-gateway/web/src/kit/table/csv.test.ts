import { expect, it } from 'vitest'
import { csv } from './csv'

it('quotes what would break a row', () => {
  expect(
    csv([
      ['行', '问题'],
      [3, '目标"十,五"\n不是数字'],
    ]),
  ).toBe('\uFEFF行,问题\r\n3,"目标""十,五""\n不是数字"\r\n')
})

it('lets no cell of an uploaded file run in somebody’s sheet', () => {
  expect(csv([['=HYPERLINK("http://x")', '-1', null]])).toBe(`\uFEFF"'=HYPERLINK(""http://x"")",'-1,\r\n`)
})
