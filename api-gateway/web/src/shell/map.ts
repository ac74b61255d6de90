import type { Component } from 'vue'
import type { TextKey } from '@/kit/words/texts'
import DeskFrame from './frames/DeskFrame.vue'
import OpenFrame from './frames/OpenFrame.vue'

/** What stands around a page: at a desk the navigation of who is signed in; what is open to all has none. */
export type Frame = 'desk' | 'open'

export const FRAMES: Record<Frame, Component> = { desk: DeskFrame, open: OpenFrame }

/**
 * The navigation, in its order: the addresses of pages, whose routes say their names and who may see them. A page that
 * is not here is reached from another one.
 */
export const NAVIGATION: { group: TextKey; pages: string[] }[] = [
  {
    group: 'shell.groups.work',
    pages: [
      '/duties',
      '/overview',
      '/projects',
      '/reports',
      '/reminders',
      '/shares',
      '/city-tasks',
      '/departments',
      '/year',
    ],
  },
  { group: 'shell.groups.linkage', pages: ['/joint', '/joint/board', '/linkage', '/access-log'] },
  {
    group: 'shell.groups.administration',
    pages: ['/tenants', '/onboarding', '/members', '/sign-in-policy', '/separation', '/audit'],
  },
]

/** The first page of each kind of person, most particular first. */
export const FIRST: string[] = ['/tenants', '/duties', '/overview', '/separation']
