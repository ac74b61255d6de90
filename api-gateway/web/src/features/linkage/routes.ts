import type { RouteRecordRaw } from 'vue-router'

const routes: RouteRecordRaw[] = [
  {
    path: '/linkage',
    name: 'linkage',
    component: () => import('./LinkagePage.vue'),
    meta: {
      title: 'linkage.title',
      can: 'agree on linkage',
      nav: { label: 'linkage.title', order: 30, group: 'linkage' },
    },
  },
  {
    path: '/linkage/new',
    name: 'new-grant',
    component: () => import('./ProposePage.vue'),
    meta: { title: 'linkage.propose.title', can: 'agree on linkage' },
  },
  {
    path: '/linkage/:id',
    name: 'grant',
    component: () => import('./GrantPage.vue'),
    meta: { title: 'linkage.one', can: 'agree on linkage' },
  },
  {
    path: '/access-log',
    name: 'access-log',
    component: () => import('./AccessLogPage.vue'),
    meta: {
      title: 'linkage.accessLog.title',
      can: 'read the access log',
      nav: { label: 'linkage.accessLog.title', order: 40, group: 'linkage' },
    },
  },
]

export default routes
