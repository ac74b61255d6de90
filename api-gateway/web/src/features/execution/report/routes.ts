import type { RouteRecordRaw } from 'vue-router'

export default [
  {
    path: '/duties',
    component: () => import('./DutiesPage.vue'),
    meta: { title: 'shell.places.duties', can: 'REPORT_PROGRESS', phone: true },
  },
  {
    path: '/duties/:kind(project|share)/:id/:month(\\d{4}-\\d{2})',
    component: () => import('./ReportPage.vue'),
    props: true,
    meta: { title: 'execution.report.navReport', can: 'REPORT_PROGRESS', phone: true },
  },
] satisfies RouteRecordRaw[]
