import type { RouteRecordRaw } from 'vue-router'

export default [
  {
    path: '/members',
    component: () => import('./MembersPage.vue'),
    meta: { title: 'admin.members.members.title', can: 'KEEP_MEMBERS' },
  },
] satisfies RouteRecordRaw[]
