import type { RouteRecordRaw } from 'vue-router'

export default [
  {
    path: '/projects',
    component: () => import('./ListPage.vue'),
    meta: { title: 'execution.register.nav', can: 'READ_REGISTER' },
  },
] satisfies RouteRecordRaw[]
