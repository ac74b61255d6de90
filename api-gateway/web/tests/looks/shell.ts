/** The frame around the pages, and what is no page. */
import { looks } from './stage/scene'
import { everyMe } from './people'
import { refused } from './stage/described'
import { before } from './told/account'
import { grants } from './told/grants'

looks([
  { name: 'forbidden', path: '/members', as: 'clerk' },
  { name: 'missing', path: '/nowhere', as: 'clerk', english: true },
  { name: 'nothing-here', path: '/', as: 'councillor' },
  {
    name: 'services-away',
    path: '/overview',
    expectFailure: true,
    api: everyMe(refused(503)),
  },
  {
    name: 'account-menu',
    path: '/linkage',
    as: 'cityStaff',
    api: { ...grants, 'GET /api/admin/me/account': { ...before, failed: 2 } },
    async act(page) {
      await page.getByRole('button', { name: /市人大工作人员01/ }).click()
      await page.getByText('此后有2次登录失败').waitFor()
    },
  },
  {
    name: 'navigation-open',
    path: '/linkage',
    as: 'cityStaff',
    api: grants,
    async act(page) {
      const menu = page.getByRole('button', { name: '菜单' })
      if (await menu.isVisible()) await menu.click()
    },
  },
])
