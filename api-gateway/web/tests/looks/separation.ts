/** What nobody does alone: the rule, and what waits for a second person. */
import { looks } from './stage/scene'
import { id, refused, type Admin } from './stage/described'
import { members } from './told/members'

const RULE = { separation: 'SECOND_PERSON', version: 1 } as const
const asked = (more: Partial<Admin['Approval']>): Admin['Approval'] => ({
  id: id('apr', 1),
  tenantName: null,
  deed: 'ADMINISTRATOR_RESET',
  name: '本级管理员03',
  roles: ['TENANT_ADMINISTRATOR'],
  askedBy: '本级管理员02',
  askedAt: '2020-08-11T02:30:00Z',
  own: false,
  decidable: true,
  separation: null,
  state: 'WAITING',
  decidedBy: null,
  until: '2020-08-18T02:30:00Z',
  ...more,
})
const HERE = { path: '/separation', as: 'security' } as const
const waiting = asked({})

looks([
  {
    name: 'separation',
    ...HERE,
    english: true,
    api: { 'GET /api/admin/separation': RULE, 'GET /api/admin/approvals': [waiting] },
    async act(page) {
      await page.getByText('本级管理员03').first().waitFor()
    },
  },
  {
    name: 'separation-refused',
    ...HERE,
    expectFailure: true,
    api: {
      'GET /api/admin/separation': RULE,
      'GET /api/admin/approvals': [],
      'PUT /api/admin/separation': refused(409, {
        type: '/problems/second-person-asked',
        title: '需要另一人同意',
        detail: '按双人复核的规定，这件事不能由一人单独办理。',
      }),
    },
    async act(page) {
      await page.getByRole('radio', { name: /不要求/ }).check()
      await page.getByRole('button', { name: '保存' }).click()
      await page.getByText('需要另一人同意').first().waitFor()
    },
  },
  {
    name: 'members-approvals',
    path: '/members',
    as: 'cityAdministrator',
    english: true,
    api: {
      ...members,
      'GET /api/admin/approvals': [
        waiting,
        asked({ id: id('apr', 2), own: true, deed: 'OWN_ROLES', state: 'AGREED', decidedBy: '本级管理员03' }),
      ],
    },
    async act(page) {
      await page.getByText('本级管理员02').first().waitFor()
    },
  },
])
