import type { RouteRecordRaw } from 'vue-router'

export default [
  {
    path: '/projects',
    component: () => import('./ListPage.vue'),
    meta: {
      title: 'register.nav',
      can: 'read the register',
      nav: { label: 'register.nav', order: 20, group: 'work' },
    },
  },
  {
    path: '/projects/import',
    component: () => import('./ImportPage.vue'),
    meta: { title: 'register.navImport', can: 'import the list' },
  },
  {
    path: '/projects/:id',
    component: () => import('./ProjectPage.vue'),
    props: true,
    meta: { title: 'register.navProject', can: 'read the register' },
  },
  {
    path: '/departments',
    component: () => import('./DepartmentsPage.vue'),
    meta: {
      title: 'register.navDepartments',
      can: 'keep departments',
      nav: { label: 'register.navDepartments', order: 60, group: 'work' },
    },
  },
  {
    path: '/year',
    component: () => import('./SettingsPage.vue'),
    meta: {
      title: 'register.navSettings',
      can: 'plan the year',
      nav: { label: 'register.navSettings', order: 70, group: 'work' },
    },
  },
] satisfies RouteRecordRaw[]
