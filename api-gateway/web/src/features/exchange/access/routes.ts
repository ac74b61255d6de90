import type { RouteRecordRaw } from 'vue-router'

export default [
  {
    path: '/access-log',
    component: () => import('./AccessLogPage.vue'),
    meta: { title: 'shell.places.accessLog', can: 'READ_ACCESS_LOG' },
  },
] satisfies RouteRecordRaw[]
