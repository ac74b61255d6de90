import type { RouteRecordRaw } from 'vue-router'

export default [
  {
    path: '/sign-in',
    component: () => import('./SignInPage.vue'),
    meta: { title: 'admin.signin.title', frame: 'open' },
  },
] satisfies RouteRecordRaw[]
