import { expect, test } from 'vitest'
import { tenant } from '../../../../tests/tenant'
import { matching } from './rows'

const all = [
  tenant('xihu', '西湖区', '330106', 'hangzhou'),
  tenant('haian', '海安市', '320685', 'nantong'),
  tenant('nantong', '南通市', '320600', null),
  tenant('shangcheng', '上城区', '330102', 'hangzhou'),
  tenant('hangzhou', '杭州市', '330100', null),
]
const slugs = (query: Parameters<typeof matching>[1]) => matching(all, query).map(({ slug }) => slug)

test('a city stands above its districts', () => {
  expect(slugs({})).toEqual(['hangzhou', 'shangcheng', 'xihu', 'nantong', 'haian'])
})

test('one looks for a name, a code or the city', () => {
  expect(slugs({ q: '海安' })).toEqual(['haian'])
  expect(slugs({ q: '3301' })).toEqual(['hangzhou', 'shangcheng', 'xihu'])
  expect(slugs({ q: '杭州' })).toEqual(['hangzhou', 'shangcheng', 'xihu'])
  expect(slugs({ level: 'CITY' })).toEqual(['hangzhou', 'nantong'])
})
