import type { RouteRecordRaw } from 'vue-router'

export default [
  {
    path: '/joint',
    component: () => import('./JointOverviewPage.vue'),
    meta: {
      title: 'joint.navOverview',
      can: 'read the joint board',
      nav: { label: 'joint.navOverview', order: 10, group: 'linkage' },
    },
  },
  {
    path: '/joint/board',
    component: () => import('./BoardPage.vue'),
    meta: {
      title: 'joint.navBoard',
      can: 'read the joint board',
      nav: { label: 'joint.navBoard', order: 20, group: 'linkage' },
    },
  },
  {
    path: '/joint/projects/:tenant/:id',
    component: () => import('./MirrorPage.vue'),
    props: true,
    meta: { title: 'joint.navProject', can: 'read the joint board' },
  },
] satisfies RouteRecordRaw[]
