import { mount } from '@vue/test-utils'
import { expect, test } from 'vitest'
import { createMemoryHistory, createRouter } from 'vue-router'
import { figures } from '../../../tests/joint'
import type { PlaceFigures } from './api'
import { boundsOf, STEPS, stepOf } from './scale'
import TileMap from './TileMap.vue'

test('a fifth has its own step, and the whole belongs to the last', () => {
  expect([0, 19.99, 20, 59.99, 80, 100].map(stepOf)).toEqual([1, 1, 2, 3, 5, 5])
  expect(STEPS.map(boundsOf).at(-1)).toEqual({ from: 80, to: 100 })
})

test('each district has a tile with its share and numbers, or why it has none, and together they are their sums', () => {
  const none = { green: 0, judged: 0, rate: null }
  const districts = [
    figures('西湖区'),
    {
      ...figures('临安区'),
      grants: [{ id: 'g', kinds: ['PROJECTS'], from: '2020-01-01', until: null }],
      onPlan: none,
    },
    { ...figures('滨江区'), linked: false, projects: null, asOf: null, grants: [], onPlan: none },
    { ...figures('桐庐县'), onPlan: none },
  ]
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [{ path: '/:any(.*)', component: TileMap }],
  })
  const part = mount(TileMap, {
    props: {
      districts: districts as unknown as PlaceFigures[],
      together: { green: 1, judged: 3, rate: 33.33 },
      year: '2020',
    },
    global: { plugins: [router] },
  })
  const tiles = part.findAll('.tile')
  expect(tiles.map((tile) => tile.text().replace(/\s/g, ''))).toEqual([
    '西湖区33.33%绿灯1个，共3个',
    '临安区未授权进度',
    '滨江区未授权',
    '桐庐县没有能够判断的项目',
  ])
  expect(tiles[0]!.attributes('href')).toBe('/joint/board?tenant=%E8%A5%BF%E6%B9%96%E5%8C%BA&year=2020')
  expect(tiles[2]!.attributes('href')).toBeUndefined()
  expect(tiles[0]!.classes()).toContain('step-2')
  expect(part.text()).toContain('3个能够判断的项目中1个绿灯，占33.33%')
})
