import type { RouteRecordRaw } from 'vue-router'

export default [
  {
    path: '/projects/:id',
    component: () => import('./ProjectPage.vue'),
    props: true,
    meta: { title: 'execution.project.nav', can: 'READ_REGISTER', phone: true },
  },
] satisfies RouteRecordRaw[]
