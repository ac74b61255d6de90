import type { RouteRecordRaw } from 'vue-router'

export default [
  {
    path: '/onboarding',
    component: () => import('./OnboardingPage.vue'),
    meta: { title: 'shell.places.onboarding', can: 'ONBOARD_DISTRICTS' },
  },
  {
    path: '/onboarding/new',
    component: () => import('./ChooseDistrictsPage.vue'),
    meta: { title: 'admin.onboarding.choose.title', can: 'ONBOARD_DISTRICTS' },
  },
] satisfies RouteRecordRaw[]
