import type { RouteRecordRaw } from 'vue-router'

export default [
  {
    path: '/audit',
    component: () => import('./AuditPage.vue'),
    meta: { title: 'shell.places.audit', can: 'READ_AUDIT' },
  },
] satisfies RouteRecordRaw[]
