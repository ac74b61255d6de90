/** The phone document: what deputies and clerks have in the hand, in both sizes of letters. */
import type { Page } from 'playwright-core'
import type { Core, Answers } from './stage/described'
import { looks, type Scene } from './stage/scene'
import { account } from './told/account'
import { at, year } from './told/year'

const items: Core['OwnWaiting']['items'] = [
  { kind: 'REPORTS_RETURNED', count: 1, month: '2020-07', until: null, said: null },
  { kind: 'REPORTS_DUE', count: 12, month: '2020-08', until: '2020-09-05', said: null },
]
const api: Answers = {
  ...year,
  'GET /api/core/waiting': { items, firstSteps: [] },
  ...account,
}
const phone = (name: string, path: string, as: Scene['as'], act?: Scene['act']): Scene => ({
  name: `phone-${name}`,
  path,
  as,
  api,
  act,
  widths: [375],
  english: true,
})

/** Each page in the usual letters and in large ones. */
const both = (scene: Scene): Scene[] => [scene, { ...scene, name: `${scene.name}-large`, large: true }]
const openFilters = async (page: Page) => {
  await page.getByRole('button', { name: /^(筛选和排序|Filter and sort)$/ }).click()
  await page.getByRole('dialog').waitFor()
}

looks(
  [
    phone('waiting', '/m/', 'clerk'),
    phone('duties', '/m/duties', 'clerk'),
    phone('report', `/m${at.report}`, 'clerk'),
    phone('projects', '/m/projects', 'deputy'),
    phone('projects-set', '/m/projects?light=RED&q=小区', 'deputy'),
    phone('projects-sheet', '/m/projects?light=RED', 'deputy', openFilters),
    phone('project', `/m${at.project}`, 'deputy'),
    phone('city-tasks', '/m/city-tasks', 'clerk'),
    phone('me', '/m/me', 'clerk'),
    phone('account', '/m/account', 'clerk'),
    phone('missing', '/m/nowhere', 'deputy'),
    phone('signed-out', '/m/signed-out', undefined),
  ].flatMap(both),
)
