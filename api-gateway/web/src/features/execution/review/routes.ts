import type { RouteRecordRaw } from 'vue-router'

export default [
  {
    path: '/reports',
    component: () => import('./InboxPage.vue'),
    meta: { title: 'execution.review.nav', can: 'CONFIRM_REPORTS' },
  },
] satisfies RouteRecordRaw[]
