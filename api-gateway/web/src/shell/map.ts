import type { TextKey } from '@/kit/words/texts'

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

/** What stands at the lower edge of a phone, by short names: a few pages, and a thumb reaches each. */
export const TABS: { path: string; title: TextKey }[] = [
  { path: '/', title: 'shell.phone.waiting' },
  { path: '/duties', title: 'shell.phone.duties' },
  { path: '/projects', title: 'shell.phone.projects' },
  { path: '/city-tasks', title: 'shell.phone.cityTasks' },
  { path: '/me', title: 'shell.phone.me' },
]

/** The first page of each kind of person, most particular first. */
export const FIRST: string[] = ['/tenants', '/duties', '/overview', '/separation']
