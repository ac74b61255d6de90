import type { RouteRecordRaw } from 'vue-router'

export default [
  {
    path: '/departments',
    component: () => import('./DepartmentsPage.vue'),
    meta: { title: 'shell.places.departments', can: 'KEEP_DEPARTMENTS' },
  },
] satisfies RouteRecordRaw[]
