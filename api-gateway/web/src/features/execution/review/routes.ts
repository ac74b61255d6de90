import type { RouteRecordRaw } from 'vue-router'

export default [
  {
    path: '/reports',
    component: () => import('./InboxPage.vue'),
    meta: { title: 'shell.places.reports', can: 'CONFIRM_REPORTS' },
  },
] satisfies RouteRecordRaw[]
