import type { RouteRecordRaw } from 'vue-router'

export default [
  {
    path: '/shares',
    component: () => import('./BreakdownListPage.vue'),
    meta: {
      title: 'shares.navCity',
      can: 'divide a target',
      nav: { label: 'shares.navCity', order: 40, group: 'work' },
    },
  },
  {
    path: '/projects/:project/indicators/:indicator/shares',
    component: () => import('./BreakdownPage.vue'),
    props: true,
    meta: { title: 'shares.edit.title', can: 'divide a target' },
  },
  {
    path: '/city-tasks',
    component: () => import('./CityTasksPage.vue'),
    meta: {
      title: 'shares.navDistrict',
      can: 'read our shares',
      nav: { label: 'shares.navDistrict', order: 40, group: 'work' },
    },
  },
] satisfies RouteRecordRaw[]
