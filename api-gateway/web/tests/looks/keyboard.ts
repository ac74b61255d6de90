/** What is done with the keyboard alone: all of it can be reached, and what has the focus is never behind a bar. */
import { expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { refused, type Answers, type Asked } from './stage/described'
import { onStage, withBrowser, type Scene, type Stage } from './stage/scene'
import { matched, understood } from './told/imports'
import { doubts, report } from './told/reports'
import { at, year } from './told/year'

withBrowser()
const play = (scene: Pick<Scene, 'as' | 'api'>, width: number, act: (stage: Stage) => Promise<void>) =>
  onStage({ ...scene, expectFailure: true }, width, 'zh', act)

/** What has the focus, by its name, and whether something lies over it. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const one = document.activeElement as HTMLElement & { labels?: NodeListOf<HTMLLabelElement> }
    const { x, y, width, height } = one.getBoundingClientRect()
    const over = document.elementFromPoint(x + width / 2, y + height / 2)
    const name = one.getAttribute('aria-label') ?? one.labels?.[0]?.textContent ?? one.textContent
    return { name: name.trim(), covered: !over || !(one.contains(over) || over.contains(one)) }
  })

/** On by Tab to what is called so; `on` is told of each stop on the way. */
async function tabTo(page: Page, name: RegExp, on: () => Promise<void> = async () => {}): Promise<void> {
  const passed: string[] = []
  for (let stops = 0; stops < 40; stops++) {
    await page.keyboard.press('Tab')
    const now = await focused(page)
    const ours = await page.evaluate(
      () => document.activeElement!.closest('main form, main details') !== null,
    )
    if (ours) expect(now, now.name).toMatchObject({ covered: false })
    if (name.test(now.name)) return
    passed.push(now.name)
    await on()
  }
  throw new Error(`No way to ${name.source} by Tab, only to ${passed.join(', ')}`)
}

test.each([1280, 375])('a list is imported at %i px, with a column matched by hand', (width) => {
  const checked = ({ request }: Asked) =>
    request.postData()?.includes('name="columns"') ? matched : understood
  const api = {
    ...year,
    'POST /api/core/imports': checked,
    'POST /api/core/imports/{id}/confirm': { projects: 4, indicators: 5 },
  } as Answers
  return play({ as: 'cityStaff', api }, width, async ({ page, goto, quiet }) => {
    const press = async (name: RegExp) => {
      await tabTo(page, name)
      await page.keyboard.press('Enter')
      await quiet()
    }
    // Listened for from the start: the browser hands its window for choosing over a while after it was asked to.
    const choosing = page.waitForEvent('filechooser', { timeout: 0 })
    await goto('/projects/import')
    await quiet()
    await tabTo(page, /^选择文件/)
    await page.keyboard.press('Space')
    const file = { name: '清单.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from('x') }
    await (await choosing).setFiles(file)
    await press(/^上传并检查/)
    expect((await focused(page)).name).toContain('检查通过')
    await press(/^各列的含义（/)
    await tabTo(page, /^“备注”列的含义/)
    for (let i = 0; i < 20 && (await page.locator('select:focus').inputValue()) !== 'DEPARTMENT'; i++)
      await page.keyboard.press('ArrowDown')
    await press(/^按新的对应关系重新检查/)
    await expect.poll(async () => (await focused(page)).name).toContain('检查通过')
    await press(/^确认导入/)
    await expect.poll(async () => (await focused(page)).name).toContain('导入完成')
    await tabTo(page, /^查看项目清单/)
  })
})

test.each([1280, 375])('a report is filled in at %i px, asked about and affirmed', (width) => {
  const answer = ({ body }: Asked) =>
    (body as { affirmed?: unknown[] }).affirmed?.length
      ? report('2020-07', 'SUBMITTED')
      : refused(422, { type: '/problems/figures-doubted', title: '请核对后确认', doubts })
  const api = { ...year, 'PUT /api/core/projects/{id}/reports/{month}': answer } as Answers
  return play({ as: 'clerk', api }, width, async ({ page, goto }) => {
    await goto(at.report)
    const fill = async () => {
      if (await page.locator('input[inputmode=decimal]:focus').count()) await page.keyboard.type('1500')
    }
    await tabTo(page, /^进展说明/, fill)
    await page.keyboard.type('垫付，已说明')
    await tabTo(page, /^报送$/)
    await page.keyboard.press('Enter')
    await expect.poll(async () => (await focused(page)).name).toContain('请核对后确认')
    await tabTo(page, /^已核对，确认报送/)
    await page.keyboard.press('Enter')
    await expect.poll(async () => (await focused(page)).name).toContain('已报送')
    await tabTo(page, /^填下一项/)
  })
})
