import type { RouteRecordRaw } from 'vue-router'

export default [
  {
    path: '/year',
    component: () => import('./SettingsPage.vue'),
    meta: { title: 'decision.cycle.nav', can: 'PLAN_YEAR' },
  },
] satisfies RouteRecordRaw[]
