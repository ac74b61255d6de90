import type { RouteRecordRaw } from 'vue-router'

export default [
  {
    path: '/projects',
    component: () => import('./ListPage.vue'),
    meta: { title: 'shell.places.projects', can: 'READ_REGISTER', phone: true },
  },
] satisfies RouteRecordRaw[]
