/** Who belongs to Hangzhou's congress, in every state a member can be in. */
import type { Admin, Answers } from '../stage/described'
import { id, tagged } from '../stage/described'
import { departments } from './projects'

type Member = Admin['MemberView']

const member = (no: number, name: string, loginName: string | null, more: Partial<Member> = {}): Member => ({
  id: id('member', no),
  person: { id: id('person', no), name, loginName, contact: null },
  roles: ['CONGRESS_STAFF'],
  department: null,
  state: 'ACTIVE',
  invitation: null,
  version: 1,
  ...more,
})
/** The person who looks at them. */
const self = member(1, '市管理员01', 'hz-admin', { roles: ['TENANT_ADMINISTRATOR'], version: 3 })
self.person.contact = '0571-80000000'
export const clerk = member(2, '经办员02', 'minzheng', {
  roles: ['DEPARTMENT_CLERK'],
  department: departments[0]!.id,
})
clerk.person.contact = 'minzheng@example.cn'
export const invited = member(3, '工作人员03', null, {
  roles: ['CONGRESS_STAFF', 'COMMITTEE_LEAD'],
  state: 'INVITED',
  invitation: { id: id('inv', 3), state: 'EXPIRED', expires: '2020-08-10T02:30:00Z' },
})
const observer = member(5, '监督人员05', null, {
  roles: ['AUDIT_OBSERVER'],
  state: 'INVITED',
  invitation: { id: id('inv', 5), state: 'OPEN', expires: '2020-08-19T02:30:00Z' },
})
export const suspended = member(4, '代表04', 'daibiao-04', {
  roles: ['DEPUTY', 'STANDING_COMMITTEE_MEMBER'],
  state: 'SUSPENDED',
})

const policy: Admin['Policy'] = { totpRoles: ['TENANT_ADMINISTRATOR'], version: 2 }

export const members: Answers = {
  'GET /api/admin/members': { next: null, items: [self, clerk, invited, observer, suspended] },
  'GET /api/core/departments': departments.slice(0, 2),
  'GET /api/admin/sign-in-policy': tagged(policy),
}
export const invitation: Admin['Welcome'] = {
  tenantName: '西湖区',
  name: '代表04',
  roles: ['TENANT_ADMINISTRATOR'],
  expires: '2020-08-19T02:30:00Z',
}
