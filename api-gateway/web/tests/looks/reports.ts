/** What is reported each month: owed, filled in and sent. */
import type { Page } from 'playwright-core'
import { id, refused, SILENCE, type Core } from './stage/described'
import { looks } from './stage/scene'
import { duties, report } from './told/reports'
import { at, cityTask, year as api } from './told/year'

const CLERK = { path: at.share, as: 'clerk' } as const
const FIGURE = '实施老旧小区综合改造提升'

const sent = report('2020-07', 'SUBMITTED', {
  kind: 'SHARE',
  subjectId: cityTask.id,
  issuedFen: null,
  paidFen: null,
})
const told = { ...api, 'PUT /api/core/shares/{id}/reports/{month}': sent }
const shareIs = (state: Core['Duty']['state'], more: Partial<Core['Duty']> = {}): Core['Month'] => ({
  ...duties,
  items: duties.items.map((d) => (d.kind === 'SHARE' ? { ...d, state, ...more } : d)),
})
const fill = async (page: Page, figure = '１５０') => {
  await page.getByLabel(FIGURE, { exact: true }).fill(figure)
}
const send = (last: string) => async (page: Page) => {
  await fill(page)
  await page.getByRole('button', { name: '报送', exact: true }).click()
  await page.getByText(last).first().waitFor()
}
looks([
  { name: 'duties', path: '/duties', as: 'clerk', english: true, api },
  {
    name: 'duties-none',
    path: '/duties',
    as: 'clerk',
    api: { ...api, 'GET /api/core/duties': { ...duties, items: [], overdue: [] } },
  },
  { name: 'duties-of-june', path: '/duties?month=2020-06', as: 'clerk', api },
  {
    name: 'duties-away',
    path: '/duties',
    as: 'clerk',
    expectFailure: true,
    api: { ...api, 'GET /api/core/duties': refused(503) },
    async act(page) {
      await page.getByRole('alert').waitFor()
    },
  },
  { name: 'duty', path: at.report, as: 'clerk', english: true, api },
  {
    name: 'duty-that-rises',
    path: at.report,
    as: 'clerk',
    english: true,
    api,
    async act(page) {
      await page.getByLabel('消除黑臭水体', { exact: true }).fill('12')
      await page.getByLabel('控制细颗粒物年均浓度', { exact: true }).fill('34')
    },
  },
  {
    name: 'duty-wrong',
    path: at.report,
    as: 'clerk',
    api,
    async act(page) {
      await fill(page, '一百五十')
      await page.getByRole('button', { name: '报送', exact: true }).click()
      await page.getByText('请填数字').first().waitFor()
    },
  },
  {
    name: 'duty-as-before',
    ...CLERK,
    english: true,
    api,
    async act(page) {
      await page.getByRole('button', { name: /^(全部与上次相同|All the same)/ }).click()
      await page.getByText(/已按上次的数填好|Filled with/).waitFor()
    },
  },
  { name: 'duty-sent', ...CLERK, api: told, act: send('已报送') },
  {
    name: 'duty-returned',
    ...CLERK,
    api: {
      ...told,
      'GET /api/core/duties': shareIs('RETURNED', {
        reportId: id('report', 7),
        reportVersion: 2,
        reportRevision: 1,
        narrative: '已完成场地移交。',
        returnReason: '比六月少了20个，请核对。',
      }),
    },
  },
  {
    name: 'duty-confirmed',
    ...CLERK,
    api: {
      ...told,
      'GET /api/core/duties': shareIs('CONFIRMED', {
        reportId: id('report', 7),
        reportVersion: 3,
        reportRevision: 1,
      }),
    },
  },
  {
    name: 'duty-faster-colleague',
    ...CLERK,
    expectFailure: true,
    api: {
      ...api,
      'PUT /api/core/shares/{id}/reports/{month}': refused(412, {
        changes: [
          {
            field: 'value',
            of: FIGURE,
            from: 113,
            to: 140,
            by: '经办员02',
            at: '2020-08-12T03:00:00Z',
          },
        ],
      }),
    },
    act: send('您填写时，同单位有人已经报送过这份月报'),
  },
  {
    name: 'duty-refused',
    ...CLERK,
    expectFailure: true,
    api: {
      ...api,
      'PUT /api/core/shares/{id}/reports/{month}': refused(422, {
        detail: '有1处需要更正。',
        errors: [{ field: 'narrative', message: '请写明原因', mend: '写明比上次少的原因' }],
      }),
    },
    act: send('请写明原因'),
  },
  {
    name: 'duty-offline',
    ...CLERK,
    expectFailure: true,
    api: { ...api, 'PUT /api/core/shares/{id}/reports/{month}': SILENCE },
    act: send('网络没有应答，不确定是否报送成功'),
  },
  {
    name: 'duty-gone',
    ...CLERK,
    api: { ...api, 'GET /api/core/duties': { ...duties, items: [] } },
  },
])
