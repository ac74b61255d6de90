import type { RouteRecordRaw } from 'vue-router'

export default [
  {
    path: '/invitation/:token',
    component: () => import('./InvitationPage.vue'),
    props: true,
    meta: { title: 'admin.invitations.title', frame: 'open' },
  },
] satisfies RouteRecordRaw[]
