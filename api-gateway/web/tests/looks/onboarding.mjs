import { stuck, tenant } from './tenants.mjs'

const regions = [
  ['330102', '上城区', '2021-04-08'],
  ['330103', '下城区', '2021-04-08'],
  ['330104', '江干区', '2021-04-08'],
  ['330105', '拱墅区', '2021-04-08'],
  ['330106', '西湖区', null],
  ['330108', '滨江区', null],
  ['330109', '萧山区', null],
  ['330110', '余杭区', '2021-04-08'],
  ['330122', '桐庐县', null],
].map(([regionCode, name, to]) => ({
  regionCode,
  name,
  from: '2001-01-01',
  to,
  tenant: regionCode === '330109' ? { slug: 'xiaoshan', state: 'ACTIVE' } : null,
}))

const progress = {
  items: [
    tenant('shangcheng', '上城区', '330102', 'hangzhou'),
    tenant('xihu', '西湖区', '330106', 'hangzhou', {
      invitation: { id: 'i1', state: 'OPEN', link: null, expires: '2020-08-19T02:30:00Z' },
    }),
    tenant('yuhang', '余杭区', '330110', 'hangzhou', {
      invitation: { id: 'i2', state: 'EXPIRED', link: null, expires: '2020-08-09T02:30:00Z' },
    }),
    tenant('tonglu', '桐庐县', '330122', 'hangzhou', { state: 'PREPARING', steps: stuck, invitation: null }),
  ],
}
const api = {
  'GET /api/admin/onboarding': progress,
  'GET /api/admin/onboarding/candidates': regions,
  'POST /api/admin/onboarding/previews': (request) => {
    const { districts } = request.postDataJSON()
    const errors = districts.flatMap((d, i) =>
      d.administrator.contact
        ? []
        : [
            {
              row: i + 1,
              field: 'administrator.contact',
              message: '没有填写联系方式。',
              mend: '请填写手机号或邮箱。',
            },
          ],
    )
    return {
      errors,
      willCreate: districts
        .filter((d) => d.administrator.contact)
        .map((d) => ({
          regionCode: d.regionCode,
          name: regions.find((r) => r.regionCode === d.regionCode).name,
          slug: `d${d.regionCode}`,
          administrator: d.administrator,
        })),
    }
  },
}

async function choose(page, complete) {
  await page.getByRole('checkbox', { name: /西湖区/ }).check()
  await page.getByRole('checkbox', { name: /桐庐县/ }).check()
  const names = page.getByLabel('姓名')
  const contacts = page.getByLabel('手机号或邮箱')
  await names.nth(0).fill('李某')
  await contacts.nth(0).fill('13800000000')
  await names.nth(1).fill('周某')
  if (complete) await contacts.nth(1).fill('zhou@example.cn')
  await page.getByRole('button', { name: '检查' }).click()
  await page.getByText(complete ? '检查通过' : '需要改正').waitFor()
}

export const scenes = [
  { name: 'onboarding', path: '/onboarding', as: 'cityAdministrator', english: true, api },
  {
    name: 'onboarding-none',
    path: '/onboarding',
    as: 'cityAdministrator',
    api: { 'GET /api/admin/onboarding': { items: [] } },
  },
  { name: 'onboarding-choose', path: '/onboarding/new', as: 'cityAdministrator', english: true, api },
  {
    name: 'onboarding-wrong',
    path: '/onboarding/new',
    as: 'cityAdministrator',
    api,
    act: (p) => choose(p, false),
  },
  {
    name: 'onboarding-fine',
    path: '/onboarding/new',
    as: 'cityAdministrator',
    api,
    act: (p) => choose(p, true),
  },
]
