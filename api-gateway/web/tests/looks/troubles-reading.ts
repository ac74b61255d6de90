/** Late answers, pages that are left while they ask, and double taps: nobody sees or asks too much. */
import { expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { refused, tagged, type Answers, type Asked, type Key } from './stage/described'
import { onStage, withBrowser, type Scene, type Stage } from './stage/scene'
import { held, sequence } from './stage/timing'
import { congresses, hangzhou, linan } from './told/congresses'
import { arriving, grants } from './told/grants'
import { joint } from './told/joint'
import { overview } from './told/overview'
import { project, rows } from './told/projects'
import { report } from './told/reports'
import { cityTask, cycle, year } from './told/year'

withBrowser()
const play = (scene: Pick<Scene, 'as' | 'api'>, act: (stage: Stage) => Promise<void>) => () =>
  onStage({ ...scene, expectFailure: true }, 1280, 'zh', act)

const OLD = '甲旧年项目'
const NEW = '乙新年项目'
const titled = (title: string) => ({ ...rows[0], title })
const years = { 'GET /api/core/cycles': [cycle, { ...cycle, year: 2019, stage: 'CLOSED' as const }] }

/** What each page is told of a year that is known by one project's title. */
const YEARLY = {
  '/overview': {
    as: 'cityStaff',
    key: 'GET /api/core/overview',
    of: (y: number, title: string) => ({ ...overview, year: y, attention: [titled(title)] }),
  },
  '/joint': {
    as: 'cityStaff',
    key: 'GET /api/core/joint/overview',
    of: (y: number, title: string) => ({ ...joint, year: y, own: { ...joint.own, name: title } }),
  },
  '/city-tasks': {
    as: 'districtOffice',
    key: 'GET /api/core/shares',
    of: (y: number, title: string) => [{ ...cityTask, year: y, projectTitle: title }],
  },
  '/shares': {
    as: 'cityOffice',
    key: 'GET /api/core/projects',
    of: (_: number, title: string) => ({ items: [titled(title)], next: null }),
  },
} as const

/** Looks at every frame whether the old year's content stands under the new year's heading. */
async function watchForMixing(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate((old) => {
    const seen = new Set<string>()
    Object.assign(window, { mixed: seen })
    const look = () => {
      const heading = document.querySelector('h1')?.textContent ?? ''
      if (heading.includes('2019') && document.body.innerText.includes(old)) seen.add(heading.trim())
      requestAnimationFrame(look)
    }
    look()
  }, OLD)
  return () => page.evaluate(() => [...(window as unknown as { mixed: Set<string> }).mixed])
}

for (const [path, { as, key, of }] of Object.entries(YEARLY)) {
  for (const late of ['the first', 'the second'] as const) {
    const first = held(of(2020, OLD))
    const second = held(of(2019, NEW))
    const byYear = ({ query }: Asked) => (query.get('year') === '2019' ? second.answer() : first.answer())
    const api = { ...year, ...years, [key]: byYear } as Answers
    test(
      `${path}: the year switched while ${late} answer is late`,
      play({ as, api }, async ({ page, goto }) => {
        if (late === 'the second') first.release()
        await goto(path)
        if (late === 'the second') await page.getByText(OLD).first().waitFor()
        const mixed = await watchForMixing(page)
        await page.getByLabel('年度', { exact: true }).selectOption('2019')
        await expect.poll(() => second.asked).toBe(1)
        if (late === 'the first') {
          second.release()
          await page.getByText(NEW).first().waitFor()
          first.release()
        }
        await page.waitForTimeout(400)
        expect(await mixed()).toEqual([])
        second.release()
        await page.getByText(NEW).first().waitFor()
        expect(await page.getByText(OLD).count()).toBe(0)
      }),
    )
  }
}

const readyTenant = { ...linan, steps: hangzhou.steps, state: 'ACTIVE' as const }
const item = { slug: linan.slug, name: linan.name, regionCode: linan.regionCode, invitation: null }
interface Polling {
  path: string
  as: Scene['as']
  key: Key
  api: Answers
  going: unknown
  over: unknown
  /** What is read when it is over. */
  told: string | RegExp
}
const POLLING: Polling[] = [
  {
    path: '/onboarding',
    as: 'cityAdministrator',
    key: 'GET /api/admin/onboarding',
    api: congresses,
    going: { items: [{ ...item, state: 'PREPARING', steps: linan.steps }] },
    over: { items: [{ ...item, state: 'ACTIVE', steps: hangzhou.steps }] },
    told: '1个区县中已有1个可以使用',
  },
  {
    path: '/tenants/linan',
    as: 'operator',
    key: 'GET /api/admin/tenants',
    api: congresses,
    going: [hangzhou, linan],
    over: [hangzhou, readyTenant],
    told: '成员可以登录使用',
  },
  {
    path: `/linkage/${arriving.id}`,
    as: 'cityStaff',
    key: 'GET /api/admin/grants/{id}',
    api: grants,
    going: arriving,
    over: { ...arriving, enforced: true },
    told: '正在按约定共享',
  },
  {
    path: '/year',
    as: 'cityStaff',
    key: 'GET /api/core/republishing',
    api: year,
    going: { waiting: 4 },
    over: { waiting: 0 },
    told: '已按新的设置更新',
  },
  {
    path: '/joint',
    as: 'cityStaff',
    key: 'GET /api/core/joint/overview',
    api: year,
    going: refused(503),
    over: joint,
    told: '临安区',
  },
]
/** On and on, with a moment in between for what is asked to be answered; a minute at most. */
async function turnClock(page: Page, until: () => boolean): Promise<void> {
  for (let i = 0; i < 30 && !until(); i++) {
    await page.clock.runFor(2_000)
    await page.waitForTimeout(100)
  }
}
/** Every page in the frame has it. */
const leave = (page: Page) =>
  page
    .getByRole('link', { name: /回到首页/ })
    .first()
    .click()

for (const { path, as, key, api, going, over, told } of POLLING) {
  test(`${path}: left while it asks, it asks no more`, () => {
    const second = held(going)
    const answers = { ...year, ...api, [key]: sequence([going, second.answer]) } as Answers
    return play({ as, api: answers }, async ({ page, services, goto }) => {
      await page.clock.install()
      await goto(path)
      await turnClock(page, () => services.times(key) >= 2)
      expect(services.times(key)).toBe(2)
      await leave(page)
      await expect.poll(() => new URL(page.url()).pathname).not.toBe(path)
      second.release()
      // the page it was left for may ask the same
      await services.quiet(page)
      const before = services.times(key)
      for (let i = 0; i < 4; i++) await page.clock.runFor(8_000)
      expect(services.times(key)).toBe(before)
    })()
  })

  test(`${path}: goes on asking after one error`, () => {
    const answers = { ...year, ...api, [key]: sequence([going, refused(500), over]) } as Answers
    return play({ as, api: answers }, async ({ page, services, goto }) => {
      await page.clock.install()
      await goto(path)
      await turnClock(page, () => services.times(key) >= 3)
      expect(services.times(key)).toBeGreaterThanOrEqual(3)
      await page.getByText(told).first().waitFor()
    })()
  })
}

test('/reports: a double tap on «more» asks once', () => {
  const key = 'GET /api/core/reports'
  const more = held({ items: [report('2020-06', 'SUBMITTED', { title: NEW })], next: null })
  const api: Answers = {
    ...year,
    'GET /api/core/projects/{id}': tagged(project),
    [key]: ({ query }) =>
      query.get('cursor') ? more.answer() : { items: [report('2020-07', 'SUBMITTED')], next: 'c' },
  }
  return play({ as: 'cityOffice', api }, async ({ page, services, goto }) => {
    await goto('/reports')
    await page.getByRole('button', { name: '再显示一些' }).dblclick()
    await page.waitForTimeout(300)
    more.release()
    await page.getByText(NEW).first().waitFor()
    expect(services.seen.filter((s) => s.key === key && s.asked.query.get('cursor'))).toHaveLength(1)
    expect(await page.getByRole('heading', { name: new RegExp(NEW) }).count()).toBe(1)
  })()
})
