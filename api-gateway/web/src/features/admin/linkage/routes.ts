import type { LocationQuery, RouteRecordRaw } from 'vue-router'
import { KINDS } from '@/project/kinds'

/** What an address asks to propose; whatever it says that is none of ours is not there. */
function asked({ partner, direction, kind }: LocationQuery) {
  return {
    partner: typeof partner === 'string' ? partner : undefined,
    direction: (['GIVE', 'RECEIVE'] as const).find((one) => one === direction),
    kind: KINDS.find((one) => one === kind),
  }
}

export default [
  {
    path: '/linkage',
    component: () => import('./LinkagePage.vue'),
    meta: { title: 'shell.places.linkage', can: 'AGREE_ON_LINKAGE' },
  },
  {
    path: '/linkage/new',
    component: () => import('./ProposePage.vue'),
    props: ({ query }) => asked(query),
    meta: { title: 'admin.linkage.propose.title', can: 'AGREE_ON_LINKAGE' },
  },
  {
    path: '/linkage/:id',
    component: () => import('./GrantPage.vue'),
    props: true,
    meta: { title: 'admin.linkage.one', can: 'AGREE_ON_LINKAGE' },
  },
] satisfies RouteRecordRaw[]
