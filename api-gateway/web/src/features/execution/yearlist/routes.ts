import type { RouteRecordRaw } from 'vue-router'

export default [
  {
    path: '/projects/import',
    component: () => import('./ImportPage.vue'),
    meta: { title: 'execution.yearlist.nav', can: 'IMPORT_LIST' },
  },
] satisfies RouteRecordRaw[]
