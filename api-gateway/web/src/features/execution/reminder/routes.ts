import type { RouteRecordRaw } from 'vue-router'

export default [
  {
    path: '/reminders',
    component: () => import('./RemindersPage.vue'),
    meta: { title: 'shell.places.reminders', can: 'REMIND_DEPARTMENTS' },
  },
] satisfies RouteRecordRaw[]
