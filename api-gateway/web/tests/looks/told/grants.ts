/** What Hangzhou and its districts have agreed on, at every stage. */
import type { Admin, Answers, Asked, Core, Told, Problem } from '../stage/described'
import { id, refused } from '../stage/described'

type Grant = Admin['GrantView']
type Step = Admin['GrantStep']

const party = (tenant: string): Admin['PartyView'] => ({ tenant, role: 'CONGRESS_STAFF' })
const step = (what: Step['what'], by: string | null, at: string, reason: string | null = null): Step => ({
  at,
  by: by === null ? null : party(by),
  what,
  reason,
})
const proposed = step('PROPOSED', 'hangzhou', '2020-08-10T02:00:00Z')
const agreed = step('TRIMMED', 'xihu', '2020-08-11T06:20:00Z')
const TODAY = '2020-08-12T01:00:00Z'

const grant = (no: number, slug: string, name: string, more: Partial<Grant> = {}): Grant => ({
  id: id('grant', no),
  partner: { slug, name },
  direction: 'RECEIVE',
  kinds: ['PROJECTS', 'PROGRESS', 'FUNDS'],
  projects: null,
  from: '2020-01-01',
  until: '2020-12-31',
  state: 'ACTIVE',
  proposedBy: 'US',
  enforced: true,
  reason: null,
  history: [proposed, agreed],
  version: 2,
  ...more,
})
export const inForce = grant(1, 'xihu', '西湖区')
export const ours = grant(2, 'yuhang', '余杭区', {
  state: 'PROPOSED',
  proposedBy: 'THEM',
  until: null,
  direction: 'GIVE',
  kinds: ['PROJECTS'],
  history: [step('PROPOSED', 'yuhang', '2020-08-10T02:00:00Z')],
})
export const theirs = grant(3, 'tonglu', '桐庐县', { state: 'PROPOSED', history: [proposed] })
export const over = grant(4, 'binjiang', '滨江区', {
  state: 'ENDED',
  direction: 'GIVE',
  kinds: ['PROJECTS'],
  projects: [id('project', 1), id('project', 2)],
  reason: '本年度联动监督已结束',
  history: [proposed, agreed, step('EXPIRED', null, TODAY)],
})
export const ending = grant(5, 'gongshu', '拱墅区', {
  state: 'ENDED',
  enforced: false,
  history: [proposed, agreed, step('ENDED', 'hangzhou', TODAY, '项目调整')],
})
export const arriving = grant(6, 'linan', '临安区', { enforced: false })
const all = [inForce, ours, theirs, over, ending, arriving]

export const byId = ({ of }: Asked): Grant | Told<Problem> => all.find((g) => g.id === of.id) ?? refused(404)

const access = (more: Partial<Core['AccessView']>): Core['AccessView'] => ({
  at: '2020-08-12T03:12:00Z',
  reader: { tenant: 'hangzhou', name: '杭州市' },
  role: 'COMMITTEE_LEAD',
  readerNo: 3,
  what: 'PROJECT',
  subject: '4. 老年食堂和助餐点',
  projects: 1,
  grantId: inForce.id,
  ...more,
})
export const accesses = [
  access({}),
  access({ at: '2020-08-12T03:10:00Z', what: 'BOARD', subject: null, projects: 5 }),
]

const partner = (slug: string, name: string): Admin['PartnerView'] => ({
  slug,
  name,
  level: 'DISTRICT',
  give: ['PROJECTS'],
  receive: ['PROJECTS', 'PROGRESS', 'FUNDS'],
})

export const grants: Answers = {
  'GET /api/admin/grants': all,
  'GET /api/admin/grants/{id}': byId,
  'GET /api/admin/grants/partners': [
    partner('binjiang', '滨江区'),
    partner('gongshu', '拱墅区'),
    partner('linan', '临安区'),
    partner('tonglu', '桐庐县'),
    partner('xiaoshan', '萧山区'),
    partner('xihu', '西湖区'),
    partner('yuhang', '余杭区'),
  ],
  'GET /api/core/access-log/readers': [{ tenant: 'hangzhou', name: '杭州市' }],
  'GET /api/core/access-log': { next: 'more', items: accesses },
}
