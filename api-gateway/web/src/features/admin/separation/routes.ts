import type { RouteRecordRaw } from 'vue-router'

export default [
  {
    path: '/separation',
    component: () => import('./SeparationPage.vue'),
    meta: { title: 'shell.places.separation', can: 'SET_SIGN_IN_POLICY' },
  },
] satisfies RouteRecordRaw[]
