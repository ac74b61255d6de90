import type { RouteRecordRaw } from 'vue-router'

const routes: RouteRecordRaw[] = [
  {
    path: '/tenants',
    name: 'tenants',
    component: () => import('./TenantsPage.vue'),
    meta: {
      title: 'tenants.title',
      can: 'manage tenants',
      nav: { label: 'tenants.title', order: 10, group: 'administration' },
    },
  },
  {
    path: '/tenants/new',
    name: 'new-city',
    component: () => import('./NewCityPage.vue'),
    meta: { title: 'tenants.create.title', can: 'manage tenants' },
  },
  {
    path: '/tenants/:slug',
    name: 'tenant',
    component: () => import('./TenantPage.vue'),
    meta: { title: 'tenants.one', can: 'manage tenants' },
  },
]

export default routes
