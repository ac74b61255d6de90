import type { RouteRecordRaw } from 'vue-router'

export default [
  {
    path: '/overview',
    component: () => import('./OverviewPage.vue'),
    meta: {
      title: 'overview.nav',
      can: 'read the overview',
      nav: { label: 'overview.nav', order: 10, group: 'work' },
    },
  },
] satisfies RouteRecordRaw[]
