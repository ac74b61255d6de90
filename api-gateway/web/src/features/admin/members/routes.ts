import type { RouteRecordRaw } from 'vue-router'

export default [
  {
    path: '/members',
    component: () => import('./MembersPage.vue'),
    meta: { title: 'shell.places.members', can: 'KEEP_MEMBERS' },
  },
] satisfies RouteRecordRaw[]
