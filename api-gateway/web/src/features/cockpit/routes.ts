import type { RouteRecordRaw } from 'vue-router'

export default [
  {
    path: '/overview',
    component: () => import('./OverviewPage.vue'),
    meta: { title: 'shell.places.overview', can: 'READ_OVERVIEW' },
  },
] satisfies RouteRecordRaw[]
