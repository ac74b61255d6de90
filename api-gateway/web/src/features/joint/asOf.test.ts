import { expect, test } from 'vitest'
import { opened, OVERVIEW, figures, overview, row } from '../../../tests/joint'

test('up to which month is said of everybody, and when it was synced only of others', async () => {
  const said = (cell: { text(): string }) => cell.text().replace(/\s+/g, '')
  const { shown } = await opened('/joint?year=2020', { [OVERVIEW]: overview('西湖区') })
  const [own, district] = shown.findAll('.table-box tbody tr').map((line) => said(line.findAll('td').at(-1)!))
  expect(own).toContain('2020年7月')
  expect(own).not.toContain('同步')
  expect(district).toMatch(/2020年7月.*同步授权/)

  const ours = { ...row, source: { tenant: 'hz', name: '杭州市' }, grantId: null, projectId: 'p2' }
  const board = await opened('/joint/board', {
    'GET /api/core/joint/board': { items: [ours, { ...row, reportMonth: '2020-06' }], next: null },
  })
  const [first, second] = board.shown
    .findAll('.table-box tbody tr')
    .map((line) => said(line.findAll('td').at(-1)!))
  expect(first).toBe('数据截至无已确认月报')
  expect(second).toMatch(/2020年6月.*同步$/)
})

test('the overview says of several projects what the board says of each', async () => {
  const reportMonths = { earliest: '2020-05', latest: '2020-07', without: 2 }
  const districts = [
    { ...figures('西湖区'), reportMonths },
    { ...figures('临安区'), reportMonths: { earliest: null, latest: null, without: 3 } },
    { ...figures('桐庐县'), reportMonths: null, grants: [] },
  ]
  const { shown } = await opened('/joint?year=2020', { [OVERVIEW]: { ...overview('西湖区'), districts } })
  const said = shown
    .findAll('.table-box tbody tr')
    .slice(1)
    .map((line) => line.findAll('td').at(-1)!.text())
  expect(said[0]).toContain('2020年5月至2020年7月（各项目不同）另有2个项目无已确认月报')
  expect(said[1]).toContain('无已确认月报')
  expect(said[2]).not.toMatch(/月报|年\d+月$/)

  const rows = [
    { ...row, reportMonth: '2020-05' },
    { ...row, projectId: 'p2' },
    { ...row, projectId: 'p3', progressShown: false },
  ]
  const board = await opened('/joint/board', { 'GET /api/core/joint/board': { items: rows, next: null } })
  const each = board.shown.findAll('.table-box tbody tr').map((line) => line.findAll('td').at(-1)!.text())
  expect(each[0]).toContain('2020年5月')
  expect(each[1]).toContain('无已确认月报')
  expect(each[2]).not.toContain('无已确认月报')
})
