import type { RouteRecordRaw } from 'vue-router'

export default [
  {
    path: '/access-log',
    component: () => import('./AccessLogPage.vue'),
    meta: { title: 'exchange.access.title', can: 'READ_ACCESS_LOG' },
  },
] satisfies RouteRecordRaw[]
