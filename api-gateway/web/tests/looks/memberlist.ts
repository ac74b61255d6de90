/** Many members invited by one list. */
import type { Page } from 'playwright-core'
import { looks } from './stage/scene'
import { link } from './told/congresses'
import { members as api } from './told/members'

const HERE = { path: '/members/list', as: 'cityAdministrator' } as const
const LIST =
  '姓名\t角色\t承办单位\t联系方式\n代表01\t人大代表\t\t13800000001\n代表04\t人大代表\n工作人员05\t人大工作人员、委室负责人\t\tfive@example.cn'
const typed = (list: string, last: string) => async (page: Page) => {
  await page.getByLabel('名单', { exact: true }).fill(list)
  await page.getByRole('button', { name: '预览' }).click()
  await page.getByText(last).waitFor()
}

looks([
  { name: 'members-list', ...HERE, english: true, api },
  {
    name: 'members-list-wrong',
    ...HERE,
    api,
    act: typed('姓名\t角色\t承办单位\n代表01\t人大代表\n经办员02\t经办\t民政', '有2处需要更正'),
  },
  {
    name: 'members-list-ready',
    ...HERE,
    api: { ...api, 'POST /api/admin/members/lists/previews': { already: [2], errors: [] } },
    act: typed(LIST, '将邀请2人'),
  },
  {
    name: 'members-list-invited',
    ...HERE,
    api: {
      ...api,
      'POST /api/admin/members/lists/previews': { already: [2], errors: [] },
      'POST /api/admin/members/lists': {
        lines: [
          { row: 1, name: '代表01', became: 'INVITED', link: link.link },
          { row: 2, name: '代表04', became: 'ALREADY', link: null },
          { row: 3, name: '工作人员05', became: 'MAILED', link: null },
        ],
      },
    },
    async act(page) {
      await typed(LIST, '将邀请2人')(page)
      await page.getByRole('button', { name: /确认/ }).click()
      await page.getByText('已邀请2人').waitFor()
    },
  },
])
