/** Made-up people, one for each way the pages can look. */
const of = (name, membership, more = {}) => ({
  person: { id: `p-${name}`, name },
  membership,
  operator: false,
  memberships: membership ? [membership] : [],
  today: '2020-08-12',
  sample: true,
  ...more,
})
const hangzhou = (...roles) => ({
  id: 'm-hz',
  tenant: 'hangzhou',
  tenantName: '杭州市',
  level: 'CITY',
  parent: null,
  roles,
  department: null,
})
const xihu = (...roles) => ({
  id: 'm-xh',
  tenant: 'xihu',
  tenantName: '西湖区',
  level: 'DISTRICT',
  parent: { slug: 'hangzhou', name: '杭州市' },
  roles,
  department: null,
})

export const people = {
  operator: of('运营甲', null, { operator: true }),
  cityAdministrator: of('市管理员', hangzhou('TENANT_ADMINISTRATOR')),
  cityStaff: of('市人大工作人员', hangzhou('CONGRESS_STAFF', 'TENANT_ADMINISTRATOR'), {
    memberships: [hangzhou('CONGRESS_STAFF', 'TENANT_ADMINISTRATOR'), xihu('DEPUTY')],
  }),
  cityOffice: of('市政府办', hangzhou('GOVERNMENT_OFFICE')),
  districtStaff: of('区人大工作人员', xihu('CONGRESS_STAFF', 'TENANT_ADMINISTRATOR')),
  districtOffice: of('区政府办', xihu('GOVERNMENT_OFFICE')),
  clerk: of('填报员', { ...xihu('DEPARTMENT_CLERK'), department: 'dep-1' }),
  councillor: of('议事代表', xihu('STREET_COUNCILLOR')),
}
