/** How the projects of a year come in: a list is chosen, how it was read is looked at, and it is taken. */
import type { Page } from 'playwright-core'
import { looks } from './stage/scene'
import { refused, type Core } from './stage/described'
import { matched, ready, understood } from './told/imports'
import { flawed, missing, ofAnotherYear, unknown, unreadable } from './told/refused-imports'
import { year as api } from './told/year'

const IMPORT = { path: '/projects/import', as: 'cityStaff' } as const
const UPLOAD = 'POST /api/core/imports'

const choose = (page: Page, name: string) =>
  page
    .locator('input[type=file]')
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from('x') })
const upload = async (page: Page) => {
  await choose(page, '清单.xlsx')
  await page.getByRole('button', { name: /^(上传并检查|Upload)/ }).click()
  await page.getByRole('button', { name: /^(重新选择文件|确认导入|Choose a file again|Import \d)/ }).waitFor()
}
const told = (answer: Core['ImportView']) => ({ ...api, [UPLOAD]: answer })

/** The notes say who is responsible. */
async function notesAreDepartments(page: Page): Promise<void> {
  await upload(page)
  await page.getByText(/^各列的含义（/).click()
  await page.getByLabel('“备注”列的含义').selectOption({ label: '承办单位' })
  await page.getByText('列的含义有改动，请先').waitFor()
}
const again = (page: Page) => page.getByRole('button', { name: '按新的对应关系重新检查' }).click()

looks([
  { name: 'import', ...IMPORT, english: true, api },
  {
    name: 'import-old-file',
    ...IMPORT,
    api,
    async act(page) {
      await choose(page, '清单.xls')
      await page.getByText('这像是旧版').waitFor()
    },
  },
  { name: 'import-understood', ...IMPORT, english: true, api: told(understood), act: upload },
  { name: 'import-columns', ...IMPORT, api: told(missing), act: upload },
  { name: 'import-not-a-list', ...IMPORT, api: told(unknown), act: upload },
  { name: 'import-unreadable', ...IMPORT, api: told(unreadable), act: upload },
  {
    name: 'import-stale',
    ...IMPORT,
    api: told(understood),
    act: notesAreDepartments,
  },
  {
    name: 'import-matched',
    ...IMPORT,
    api: { ...api, [UPLOAD]: twice(understood, matched) },
    async act(page) {
      await notesAreDepartments(page)
      await again(page)
      await page.getByText('将新建', { exact: true }).first().waitFor()
      await page.getByText(/^各列的含义（/).click()
      await page.getByText('手工指定').waitFor()
    },
  },
  {
    name: 'import-columns-not-checked',
    ...IMPORT,
    expectFailure: true,
    api: { ...api, [UPLOAD]: twice(understood, refused(503)) },
    async act(page) {
      await notesAreDepartments(page)
      await again(page)
      await page.getByRole('alert').waitFor()
    },
  },
  { name: 'import-refused', ...IMPORT, english: true, api: told(flawed), act: upload },
  { name: 'import-other-year', ...IMPORT, english: true, api: told(ofAnotherYear), act: upload },
  { name: 'import-ready', ...IMPORT, english: true, api: told(ready), act: upload },
  ...(
    [
      ['import-done', ready],
      ['import-done-unassigned', understood],
    ] as const
  ).map(([name, answer]) => ({
    name,
    ...IMPORT,
    api: { ...told(answer), 'POST /api/core/imports/{id}/confirm': { projects: 4, indicators: 5 } },
    async act(page: Page) {
      await upload(page)
      await page.getByRole('button', { name: /^确认导入/ }).click()
      await page.getByText('导入完成').waitFor()
    },
  })),
])

/** A file is checked once, and once more with its columns matched; each view of a scene begins anew. */
function twice<T>(first: Core['ImportView'], then: T) {
  let matchedByHand = false
  return ({ request }: { request: { postData(): string | null } }) => {
    matchedByHand = request.postData()?.includes('name="columns"') ?? false
    return matchedByHand ? then : first
  }
}
