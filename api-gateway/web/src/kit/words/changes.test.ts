import { mount } from '@vue/test-utils'
import { expect, test } from 'vitest'
import ErrorNote from '@/kit/page/ErrorNote.vue'
import { Problem, type Change } from '@/kit/ask/problem'

const KEY = '3f2b8c1e-0d4a-4f6b-9a52-7c1d2e3f4a5b'

/** What a page says of a change that another has made meanwhile. */
function said(
  words: string | undefined,
  change: Pick<Change, 'field' | 'from' | 'to'> & Partial<Change>,
): string {
  const whole = { of: null, by: '市政府办', at: '2020-03-12T01:00:00Z', ...change }
  const failure = new Problem(412, '内容已被他人修改', '请查看变更。', null, null, [], [whole])
  return mount(ErrorNote, { props: { failure, words } }).find('li').text()
}
const register = (field: string, from: unknown, to: unknown, of: string | null = null) =>
  said('project', { field, from, to, of }).replace('市政府办于2020年3月12日 09:00', '')

test('what was changed of a project, a report, a year or a rule is said in words', () => {
  expect(register('state', 'IN_PROGRESS', 'COMPLETED')).toBe('把“状态”由“实施中”改为“已办结”')
  expect(register('state', 'SUBMITTED', 'RETURNED')).toBe('把“状态”由“待审核”改为“已退回”')
  expect(register('share', 50, 60, '西湖区')).toBe('把“区县任务（西湖区）”由“50”改为“60”')
  expect(register('milestones', { '2020-03': 1 }, { '2020-03': 2, '2020-09': 3 }, '养老床位')).toBe(
    '把“节点任务（养老床位）”由“2020年3月累计1”改为“2020年3月累计2；2020年9月累计3”',
  )
  expect(register('stage', 'BALLOTING', 'IMPLEMENTING')).toBe('把“阶段”由“票决”改为“实施”')
  expect(register('implementingTo', '2020-12-31', '2021-01-31')).toBe(
    '把“实施结束”由“2020年12月31日”改为“2021年1月31日”',
  )
  expect(register('greenFrom', -5, -4, '2021-01-01')).toBe(
    '把“绿灯：落后计划不超过几个百分点（2021年1月1日起）”由“5”改为“4”',
  )
  expect(register('active', true, false)).toBe('把“使用情况”由“使用中”改为“已停用”')
  expect(register('coDepartments', ['市教育局', '市卫健委'], ['市教育局'])).toBe(
    '把“配合单位”由“市教育局、市卫健委”改为“市教育局”',
  )
  expect(register('coDepartments', ['市教育局'], null)).toBe('把“配合单位”由“市教育局”改为“（空）”')
  expect(register('paidFen', null, 1_000_000)).toBe('填写“已支付资金”：“1万元”')
})

test('so are members and grants, and neither keys nor names of the services’ own come before people', () => {
  expect(said('admin.members', { field: 'roles', from: 'DEPUTY', to: 'CONGRESS_STAFF, DEPUTY' })).toContain(
    '把“角色”由“人大代表”改为“人大工作人员、人大代表”',
  )
  expect(said('admin.linkage', { field: 'kinds', from: '[PROJECTS, FUNDS]', to: '[PROJECTS]' })).toContain(
    '由“基本情况、资金”改为“基本情况”',
  )
  expect(said('admin.members', { field: 'department', from: null, to: KEY })).toMatch(/修改了“所在承办单位”$/)
  expect(said(undefined, { field: 'state', from: 'A', to: 'B', by: null })).toMatch(/^有人于.*作了修改$/)
})
