import type { RouteRecordRaw } from 'vue-router'

export default [
  {
    path: '/account',
    component: () => import('./AccountPage.vue'),
    meta: { title: 'shell.account.title', phone: true },
  },
] satisfies RouteRecordRaw[]
