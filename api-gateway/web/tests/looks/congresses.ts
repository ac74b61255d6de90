/** Cities and districts on their way in: the operator's pages and a city's. */
import type { Page } from 'playwright-core'
import { id, refused, type Admin, type Asked } from './stage/described'
import { looks } from './stage/scene'
import { congresses as api, regions } from './told/congresses'

const CITY = { as: 'cityAdministrator', api } as const
const OPERATOR = { as: 'operator', api } as const
const dialog = (button: string) => async (page: Page) => {
  await page.getByRole('button', { name: button, exact: true }).click()
  await page.getByRole('dialog').waitFor()
}

/** What the service would say of a choice. */
function previewed({ body }: Asked): Admin['PreviewView'] {
  const { districts = [] } = body as Admin['OnboardingForm']
  const whole = (districts ?? []).filter((d) => d.administrator?.contact)
  return {
    errors: (districts ?? []).flatMap((d, i) =>
      d.administrator?.contact
        ? []
        : [
            {
              row: i + 1,
              field: 'administrator.contact',
              message: '没有填写联系方式。',
              mend: '请填写手机号或邮箱。',
            },
          ],
    ),
    willCreate: whole.map((d) => ({
      regionCode: d.regionCode ?? '',
      name: regions.find((r) => r.regionCode === d.regionCode)?.name ?? '',
      slug: `d${d.regionCode}`,
      administrator: { name: d.administrator?.name ?? '', contact: d.administrator?.contact ?? '' },
    })),
  }
}
const choosing = { ...api, 'POST /api/admin/onboarding/previews': previewed }

async function choose(page: Page, complete: boolean): Promise<void> {
  await page.getByRole('checkbox', { name: /西湖区/ }).check()
  await page.getByRole('checkbox', { name: /桐庐县/ }).check()
  const names = page.getByLabel('姓名')
  const contacts = page.getByLabel('手机号或邮箱')
  await names.nth(0).fill('管理员01')
  await contacts.nth(0).fill('13800000000')
  await names.nth(1).fill('管理员02')
  if (complete) await contacts.nth(1).fill('guanli02@example.cn')
  await page.getByRole('button', { name: '检查' }).click()
  await page.getByText(complete ? '检查通过' : '需要改正').waitFor()
}

looks([
  { name: 'onboarding', path: '/onboarding', english: true, ...CITY },
  {
    name: 'onboarding-none',
    path: '/onboarding',
    as: 'cityAdministrator',
    api: { 'GET /api/admin/onboarding': { items: [] } },
  },
  { name: 'onboarding-choose', path: '/onboarding/new', english: true, ...CITY },
  {
    name: 'onboarding-nobody-left',
    path: '/onboarding/new',
    as: 'cityAdministrator',
    api: { ...api, 'GET /api/admin/onboarding/candidates': [] },
  },
  {
    name: 'onboarding-wrong',
    path: '/onboarding/new',
    as: 'cityAdministrator',
    api: choosing,
    act: (page) => choose(page, false),
  },
  {
    name: 'onboarding-fine',
    path: '/onboarding/new',
    as: 'cityAdministrator',
    api: { ...choosing, 'POST /api/admin/onboarding': { id: id('batch') } },
    act: (page) => choose(page, true),
  },
  { name: 'tenants', path: '/tenants', english: true, ...OPERATOR },
  {
    name: 'tenants-none',
    path: '/tenants',
    as: 'operator',
    api: { 'GET /api/admin/tenants': [] },
  },
  { name: 'tenant-new', path: '/tenants/new', english: true, ...OPERATOR },
  {
    name: 'tenant-new-empty',
    path: '/tenants/new',
    ...OPERATOR,
    async act(page) {
      await page.getByRole('button', { name: '开通', exact: true }).click()
      await page.getByText('请填写姓名').first().waitFor()
    },
  },
  {
    name: 'tenant-new-by-code',
    path: '/tenants/new',
    as: 'operator',
    expectFailure: true,
    api: {
      'GET /api/admin/tenants/candidates': refused(503),
      'POST /api/admin/tenants': refused(422, {
        detail: '有1处需要更正。',
        errors: [
          {
            row: 1,
            field: 'regionCode',
            value: '330199',
            message: '没有这个行政区划代码。',
            mend: '请核对代码。',
          },
        ],
      }),
    },
    async act(page) {
      await page.getByLabel('市', { exact: true }).fill('330199')
      await page.getByLabel('姓名').fill('管理员01')
      await page.getByLabel('手机号或邮箱').fill('13800000000')
      await page.getByRole('button', { name: '开通', exact: true }).click()
      await page.getByText('没有这个行政区划代码').waitFor()
    },
  },
  { name: 'tenant', path: '/tenants/hangzhou', english: true, ...OPERATOR },
  { name: 'tenant-unknown', path: '/tenants/nowhere', ...OPERATOR },
  {
    name: 'tenant-preparing',
    path: '/tenants/linan',
    ...OPERATOR,
    async act(page) {
      await page.getByRole('button', { name: /生成新的邀请链接/ }).click()
      await page.getByText('/invitation/').waitFor()
    },
  },
  { name: 'tenant-suspend', path: '/tenants/xihu', ...OPERATOR, act: dialog('暂停使用') },
  { name: 'tenant-resume', path: '/tenants/xiacheng', ...OPERATOR, act: dialog('恢复使用') },
  { name: 'tenant-rename', path: '/tenants/fuyang', ...OPERATOR, act: dialog('更名或换码') },
  {
    name: 'tenant-succession',
    path: '/tenants/xihu',
    ...OPERATOR,
    async act(page) {
      await dialog('区划合并或拆分')(page)
      await page.getByRole('button', { name: '确认终止并承接' }).click()
      await page.getByText('请选择日期').first().waitFor()
    },
  },
  {
    name: 'tenant-suspend-refused',
    path: '/tenants/xihu',
    as: 'operator',
    expectFailure: true,
    api: { ...api, 'POST /api/admin/tenants/{slug}/suspend': refused(503) },
    async act(page) {
      await dialog('暂停使用')(page)
      await page.getByRole('dialog').getByRole('button', { name: '暂停使用', exact: true }).click()
      await page.getByRole('dialog').getByRole('alert').waitFor()
    },
  },
])
