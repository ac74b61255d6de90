import type { RouteRecordRaw } from 'vue-router'

export default [
  {
    path: '/departments',
    component: () => import('./DepartmentsPage.vue'),
    meta: { title: 'people.roster.nav', can: 'KEEP_DEPARTMENTS' },
  },
] satisfies RouteRecordRaw[]
