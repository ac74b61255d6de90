/** Somebody's own account, and the devices on which they are signed in. */
import { id, type Admin, type Answers } from '../stage/described'

export const session = (no: number, more: Partial<Admin['SessionView']>): Admin['SessionView'] => ({
  id: id('session', no),
  since: '2020-08-12T00:30:00Z',
  lastUsed: '2020-08-12T02:10:00Z',
  address: '10.20.0.8',
  browser: 'EDGE',
  system: 'WINDOWS',
  tenantName: '杭州市',
  current: no === 1,
  ...more,
})

export const before: Admin['AccountView'] = {
  loginName: 'hangzhou.staff',
  before: { at: '2020-08-11T01:05:00Z', address: '10.20.0.8', browser: 'EDGE', system: 'WINDOWS' },
  failed: 0,
}

export const account: Answers = {
  'GET /api/admin/me/account': before,
  'GET /api/admin/me/sessions': [
    session(1, {}),
    session(2, { browser: 'WECHAT', system: 'IPHONE', address: '112.10.0.21', tenantName: '西湖区' }),
    session(3, { browser: 'OTHER', system: 'HARMONY', address: '240e:390:1000:2000:3000:4000:5000:6000' }),
  ],
}
