import type { RouteRecordRaw } from 'vue-router'

export default [
  {
    path: '/members/list',
    component: () => import('./MemberListPage.vue'),
    meta: { title: 'admin.memberlist.title', can: 'KEEP_MEMBERS' },
  },
] satisfies RouteRecordRaw[]
