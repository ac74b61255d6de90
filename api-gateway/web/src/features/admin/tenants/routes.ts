import type { RouteRecordRaw } from 'vue-router'

export default [
  {
    path: '/tenants',
    component: () => import('./TenantsPage.vue'),
    meta: { title: 'shell.places.tenants', can: 'MANAGE_TENANTS' },
  },
  {
    path: '/tenants/new',
    component: () => import('./NewCityPage.vue'),
    meta: { title: 'admin.tenants.create.title', can: 'MANAGE_TENANTS' },
  },
  {
    path: '/tenants/:slug',
    component: () => import('./TenantPage.vue'),
    props: true,
    meta: { title: 'admin.tenants.one', can: 'MANAGE_TENANTS' },
  },
] satisfies RouteRecordRaw[]
