/** What happens to what somebody has typed when sending goes wrong: it stays, and is sent once. */
import { expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { id, refused, SILENCE, type Answers } from './stage/described'
import { onStage, withBrowser, type Scene, type Stage } from './stage/scene'
import { held, sequence } from './stage/timing'
import { link } from './told/congresses'
import { invited, members } from './told/members'
import { report } from './told/reports'
import { at, cityTask, year } from './told/year'
import { figure, fillAndSend, PUT, second, send, sent, stillThere } from './stage/reporting'

withBrowser()
const play = (scene: Pick<Scene, 'as' | 'api'>, act: (stage: Stage) => Promise<void>) =>
  onStage({ ...scene, expectFailure: true }, 1280, 'zh', act)

test('a network that hangs for a minute is told, keeps what was typed, and is asked with the same key', () => {
  const api = { ...year, [PUT]: sequence([held(sent).answer, sent]) } as Answers
  return play({ as: 'clerk', api }, async (stage) => {
    const { page, services, goto } = stage
    await page.clock.install()
    await goto(at.share)
    await fillAndSend(page)
    await expect.poll(() => services.times(PUT)).toBe(1)
    await page.clock.fastForward('01:05')
    await page.getByRole('alert').filter({ hasText: '网络没有应答' }).waitFor()
    await stillThere(page)
    await second(stage)
  })
})

test('a dead line is told, keeps what was typed, and is asked with the same key', () => {
  const api = { ...year, [PUT]: sequence([SILENCE, sent]) } as Answers
  return play({ as: 'clerk', api }, async (stage) => {
    await stage.goto(at.share)
    await fillAndSend(stage.page)
    await stage.page.getByRole('alert').filter({ hasText: /网络/ }).waitFor()
    await stillThere(stage.page)
    await second(stage)
  })
})

test('a double tap sends a report once', () => {
  const late = held(sent)
  return play({ as: 'clerk', api: { ...year, [PUT]: late.answer } }, async ({ page, services, goto }) => {
    await goto(at.share)
    await figure(page).fill('150')
    await send(page).dblclick()
    await page.waitForTimeout(300)
    late.release()
    await page.getByRole('heading', { name: '已报送' }).waitFor()
    expect(services.times(PUT)).toBe(1)
  })
})

test('a double tap confirms a report once', () => {
  const key = 'POST /api/core/reports/{id}/confirm'
  const late = held(report('2020-07', 'CONFIRMED'))
  return play(
    { as: 'cityOffice', api: { ...year, [key]: late.answer } },
    async ({ page, services, goto }) => {
      await goto('/reports')
      await page.getByRole('button', { name: /^确认：/ }).dblclick()
      await page.waitForTimeout(300)
      late.release()
      await page.getByText('已确认：').first().waitFor()
      expect(services.times(key)).toBe(1)
    },
  )
})

test('a double tap adds a member once', () => {
  const key = 'POST /api/admin/members'
  const late = held({ member: invited, link: link.link, firstPassword: null })
  const api = { ...members, [key]: late.answer }
  return play({ as: 'cityAdministrator', api }, async ({ page, services, goto }) => {
    await goto('/members')
    await page.getByRole('button', { name: '添加成员' }).click()
    await page.getByLabel('姓名').fill('工作人员03')
    await page.getByRole('checkbox', { name: /人大工作人员/ }).check()
    await page.getByRole('button', { name: '添加', exact: true }).dblclick()
    await page.waitForTimeout(300)
    late.release()
    await page.getByText('链接7天内有效').waitFor()
    expect(services.times(key)).toBe(1)
  })
})

interface Filled {
  path: string
  as: Scene['as']
  api: Answers
  fill(page: Page): Promise<void>
  typed(page: Page): Promise<string>
  /** Where 150 would be asked about first. */
  text?: string
}
const planned = (page: Page) => page.getByRole('textbox', { name: '计划资金' })
const reason = (page: Page) => page.getByLabel(/退回原因/)
const FILLED: Filled[] = [
  {
    path: at.share,
    as: 'clerk',
    api: { [PUT]: refused(401) },
    fill: fillAndSend,
    typed: (page) => figure(page).inputValue(),
  },
  {
    path: at.project,
    as: 'cityOffice',
    api: { 'PATCH /api/core/projects/{id}': refused(401) },
    async fill(page) {
      await page.getByRole('button', { name: '修改', exact: true }).click()
      await planned(page).fill('2000000')
      await page.getByRole('button', { name: '保存', exact: true }).click()
    },
    typed: (page) => planned(page).inputValue(),
    text: '2000000',
  },
  {
    path: '/reports',
    as: 'cityOffice',
    api: { 'POST /api/core/reports/{id}/return': refused(401), 'GET /api/core/shares/{id}': cityTask },
    async fill(page) {
      await page
        .getByRole('button', { name: /^退回：/ })
        .first()
        .click()
      await reason(page).fill('150')
      await page.getByRole('button', { name: '退回给承办单位' }).click()
    },
    typed: (page) => reason(page).inputValue(),
  },
]
for (const { path, as, api, fill, typed, text = '150' } of FILLED) {
  test(`signed out while a form is filled: ${path.split(id('project').slice(0, 8))[0]} keeps what was typed`, () =>
    play({ as, api: { ...year, ...api } }, async ({ page, services, goto }) => {
      await goto(path)
      await fill(page)
      await page.waitForTimeout(800)
      expect(services.left).toEqual([])
      expect(await typed(page)).toBe(text)
      await page.getByText('登录已失效').first().waitFor()
    }))
}
