import type { RouteRecordRaw } from 'vue-router'

export default [
  {
    path: '/duties',
    component: () => import('./DutiesPage.vue'),
    meta: {
      title: 'progress.navMine',
      can: 'report progress',
      nav: { label: 'progress.navMine', order: 5, group: 'work' },
    },
  },
  {
    path: '/duties/:kind(project|share)/:id/:month(\\d{4}-\\d{2})',
    component: () => import('./ReportPage.vue'),
    props: true,
    meta: { title: 'progress.navReport', can: 'report progress' },
  },
  {
    path: '/reports',
    component: () => import('./InboxPage.vue'),
    meta: {
      title: 'progress.navInbox',
      can: 'confirm reports',
      nav: { label: 'progress.navInbox', order: 30, group: 'work' },
    },
  },
] satisfies RouteRecordRaw[]
