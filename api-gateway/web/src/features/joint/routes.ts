import type { RouteRecordRaw } from 'vue-router'

export default [
  {
    path: '/joint',
    component: () => import('./JointOverviewPage.vue'),
    meta: { title: 'shell.places.joint', can: 'READ_JOINT_BOARD' },
  },
  {
    path: '/joint/board',
    component: () => import('./BoardPage.vue'),
    meta: { title: 'shell.places.board', can: 'READ_JOINT_BOARD' },
  },
  {
    path: '/joint/projects/:tenant/:id',
    component: () => import('./MirrorPage.vue'),
    props: true,
    meta: { title: 'joint.navProject', can: 'READ_JOINT_BOARD' },
  },
] satisfies RouteRecordRaw[]
