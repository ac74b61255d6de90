import type { RouteRecordRaw } from 'vue-router'

export default [
  {
    path: '/overview',
    component: () => import('./OverviewPage.vue'),
    meta: { title: 'cockpit.nav', can: 'READ_OVERVIEW' },
  },
] satisfies RouteRecordRaw[]
