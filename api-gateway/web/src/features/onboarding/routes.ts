import type { RouteRecordRaw } from 'vue-router'

const routes: RouteRecordRaw[] = [
  {
    path: '/onboarding',
    name: 'onboarding',
    component: () => import('./OnboardingPage.vue'),
    meta: {
      title: 'onboarding.title',
      can: 'onboard districts',
      nav: { label: 'onboarding.title', order: 10, group: 'administration' },
    },
  },
  {
    path: '/onboarding/new',
    name: 'new-onboarding',
    component: () => import('./ChooseDistrictsPage.vue'),
    meta: { title: 'onboarding.choose.title', can: 'onboard districts' },
  },
]

export default routes
