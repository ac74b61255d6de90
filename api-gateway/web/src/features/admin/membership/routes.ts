import type { RouteRecordRaw } from 'vue-router'

export default [
  {
    path: '/sign-in-policy',
    component: () => import('./SignInPolicyPage.vue'),
    meta: { title: 'shell.places.signInPolicy', can: 'SET_SIGN_IN_POLICY' },
  },
] satisfies RouteRecordRaw[]
