import type { RouteRecordRaw } from 'vue-router'

export default [
  {
    path: '/year',
    component: () => import('./SettingsPage.vue'),
    meta: { title: 'shell.places.year', can: 'PLAN_YEAR' },
  },
] satisfies RouteRecordRaw[]
