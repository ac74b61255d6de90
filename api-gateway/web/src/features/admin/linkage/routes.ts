import type { RouteRecordRaw } from 'vue-router'

export default [
  {
    path: '/linkage',
    component: () => import('./LinkagePage.vue'),
    meta: { title: 'shell.places.linkage', can: 'AGREE_ON_LINKAGE' },
  },
  {
    path: '/linkage/new',
    component: () => import('./ProposePage.vue'),
    meta: { title: 'admin.linkage.propose.title', can: 'AGREE_ON_LINKAGE' },
  },
  {
    path: '/linkage/:id',
    component: () => import('./GrantPage.vue'),
    props: true,
    meta: { title: 'admin.linkage.one', can: 'AGREE_ON_LINKAGE' },
  },
] satisfies RouteRecordRaw[]
