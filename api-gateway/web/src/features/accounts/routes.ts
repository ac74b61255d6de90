import type { RouteRecordRaw } from 'vue-router'

const routes: RouteRecordRaw[] = [
  {
    path: '/invitation/:token',
    name: 'invitation',
    component: () => import('./InvitationPage.vue'),
    meta: { title: 'accounts.invitation.title', open: true },
  },
  {
    path: '/members',
    name: 'members',
    component: () => import('./MembersPage.vue'),
    meta: {
      title: 'accounts.members.title',
      can: 'keep members',
      nav: { label: 'accounts.members.title', order: 20, group: 'administration' },
    },
  },
  {
    path: '/sign-in-policy',
    name: 'sign-in-policy',
    component: () => import('./SignInPolicyPage.vue'),
    meta: {
      title: 'accounts.policy.title',
      can: 'set the sign-in policy',
      nav: { label: 'accounts.policy.title', order: 30, group: 'administration' },
    },
  },
]

export default routes
