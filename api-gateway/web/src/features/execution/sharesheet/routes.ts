import type { RouteRecordRaw } from 'vue-router'

export default [
  {
    path: '/shares/sheet',
    component: () => import('./SheetPage.vue'),
    meta: { title: 'execution.sharesheet.title', can: 'DIVIDE_TARGETS' },
  },
] satisfies RouteRecordRaw[]
