/** What is done in the phone document, and what it does without a network. */
import { expect, test } from 'vitest'
import { onStage, withBrowser, type Scene, type Stage } from './stage/scene'
import { at, year as api } from './told/year'

withBrowser()
const play = (scene: Pick<Scene, 'as' | 'worker' | 'expectFailure'>, act: (stage: Stage) => Promise<void>) =>
  onStage({ ...scene, api }, 375, 'zh', act)

test('without a network the document opens and says so, and shows nothing of before', () =>
  play({ as: 'clerk', worker: true, expectFailure: true }, async ({ page, context, goto }) => {
    await goto('/m/duties')
    await page.getByRole('heading', { name: '本月报送' }).waitFor()
    await page.evaluate(async () => {
      const { active } = await navigator.serviceWorker.ready
      if (active!.state === 'activated') return
      await new Promise((done) => active!.addEventListener('statechange', done, { once: true }))
    })
    const kept = await page.evaluate(async () => {
      const caches = await window.caches.keys()
      const all = await Promise.all(caches.map(async (name) => (await window.caches.open(name)).keys()))
      return { caches, paths: all.flat().map(({ url }) => new URL(url).pathname) }
    })
    expect(kept.caches).toHaveLength(1)
    expect(kept.paths).toContain('/m/')
    expect(kept.paths.filter((path) => !/^\/(m\/$|assets\/|favicon\.svg$)/.test(path))).toEqual([])

    await page.unrouteAll({ behavior: 'wait' })
    await context.setOffline(true)
    await page.goto(new URL('/m/projects', page.url()).href)
    await page.getByText('以前看过的内容不留在本机').waitFor()
    expect(await page.getByRole('heading', { name: '页面没能打开' }).count()).toBe(0)
  }))

test('a page that is open says when the network goes, and when it is back', () =>
  play({ as: 'clerk' }, async ({ page, context, goto }) => {
    await goto(`/m${at.report}`)
    await context.setOffline(true)
    await page.getByText('目前显示的是断网前读取的内容').waitFor()
    await context.setOffline(false)
    await page.getByText('没有网络').waitFor({ state: 'detached' })
  }))

test('a chip that is pressed is gone from the list and from the address', () =>
  play({ as: 'deputy' }, async ({ page, services, goto }) => {
    await goto('/m/projects?light=RED')
    await page.getByRole('button', { name: '移除“亮灯：进度滞后”' }).click()
    await expect.poll(() => new URL(page.url()).search).toBe('')
    const asked = services.seen.filter(({ key }) => key === 'GET /api/core/projects')
    expect(asked.map((one) => one.asked.query.get('light'))).toEqual(['RED', null])
    const focus = await page.evaluate(() => document.activeElement?.textContent?.trim())
    expect(focus).toBe('筛选和排序')
  }))

test('larger letters leave the head as it is, and stay', () =>
  play({ as: 'clerk' }, async ({ page, goto }) => {
    await goto('/m/')
    const sizes = () =>
      page.evaluate(() =>
        ['.top', 'h1'].map((what) => document.querySelector(what)!.getBoundingClientRect().height),
      )
    const [head, heading] = await sizes()
    await page.getByRole('button', { name: '大字版', pressed: false }).click()
    await page.getByRole('button', { name: '大字版', pressed: true }).waitFor()
    await expect.poll(async () => (await sizes())[1]).toBeGreaterThan(heading! * 1.25)
    expect((await sizes())[0]).toBe(head)
    expect(await page.evaluate(() => localStorage.getItem('minsheng.letters'))).toBe('large')
  }))

test('a page of the desk is opened at the desk, and the desk knows the way back', () =>
  play({ as: 'clerk' }, async ({ page, goto }) => {
    await goto('/m/overview')
    await expect.poll(() => new URL(page.url()).pathname).toBe('/overview')
    await goto('/duties?month=2020-07')
    await page.getByRole('link', { name: '改用手机版' }).click()
    await expect.poll(() => page.url()).toMatch(/\/m\/duties\?month=2020-07$/)
  }))
