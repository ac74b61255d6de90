import type { RouteRecordRaw } from 'vue-router'

export default [
  {
    path: '/shares',
    component: () => import('./BreakdownListPage.vue'),
    meta: { title: 'shell.places.shares', can: 'DIVIDE_TARGETS' },
  },
  {
    path: '/projects/:project/indicators/:indicator/shares',
    component: () => import('./BreakdownPage.vue'),
    props: true,
    meta: { title: 'execution.share.edit.title', can: 'DIVIDE_TARGETS' },
  },
  {
    path: '/city-tasks',
    component: () => import('./CityTasksPage.vue'),
    meta: { title: 'shell.places.cityTasks', can: 'READ_CITY_TASKS', phone: true },
  },
] satisfies RouteRecordRaw[]
