import { nextTick } from 'vue'
import { createRouter, createWebHistory, type RouteLocationNormalized, type RouteRecordRaw } from 'vue-router'
import type { Component } from 'vue'
import type { Ability } from './abilities'
import { pageName } from '@/kit/pageName'
import { home } from './home'
import { i18n } from './language'
import { can, signedIn } from './session'

declare module 'vue-router' {
  interface RouteMeta {
    /** Key of the page's name, for the window's title. */
    title?: string
    /** What one must be able to do to be here (one of them). */
    can?: Ability | Ability[]
    /** Reachable without signing in, and shown without navigation. */
    open?: boolean
    /** An entry in the navigation: key of its name, its place, and its group. */
    nav?: { label: string; order: number; group: 'work' | 'linkage' | 'administration'; icon?: Component }
  }
}

const features = import.meta.glob<RouteRecordRaw[]>('/src/features/*/routes.ts', {
  eager: true,
  import: 'default',
})

const routes: RouteRecordRaw[] = [
  ...Object.values(features).flat(),
  { path: '/', name: 'home', component: () => import('./HomePage.vue'), meta: { title: 'shell.home' } },
  {
    path: '/signed-out',
    name: 'signed-out',
    component: () => import('./SignedOutPage.vue'),
    meta: { title: 'shell.signedOut.title', open: true },
  },
  {
    path: '/:missing(.*)*',
    name: 'missing',
    component: () => import('./MissingPage.vue'),
    meta: { title: 'shell.missing.title' },
  },
]

export const router = createRouter({
  history: createWebHistory(),
  routes,
  scrollBehavior: (to, from, saved) => saved ?? (to.path === from.path ? false : { top: 0 }),
})

export function allowed(route: RouteLocationNormalized | RouteRecordRaw): boolean {
  const needed = route.meta?.can
  if (!needed) return true
  return (Array.isArray(needed) ? needed : [needed]).some((ability) => can(ability))
}

router.beforeEach(async (to) => {
  if (to.meta.open) return true
  try {
    await signedIn()
  } catch {
    return true // App.vue shows what went wrong; after a 401 the browser is already on its way
  }
  if (to.name === 'home' && home() !== '/') return { path: home(), replace: true }
  return true
})

/** By what the page says it is, or until it does by its place in the app. */
export function nameWindow(to: RouteLocationNormalized): void {
  const product = i18n.global.t('shell.product')
  const page = pageName.value ?? (to.meta.title && i18n.global.t(to.meta.title))
  document.title = page ? `${page} · ${product}` : product
}

router.afterEach(async (to, from, failure) => {
  if (failure) return
  nameWindow(to)
  if (to.path === from.path || from.matched.length === 0) return
  await nextTick()
  // a screen reader hears the new page's name, and Tab goes on from there
  const heading =
    document.querySelector<HTMLElement>('main h1') ?? document.querySelector<HTMLElement>('main')
  heading?.setAttribute('tabindex', '-1')
  heading?.focus({ preventScroll: true })
})

/** What this person finds in the navigation. */
export function navigation(): RouteRecordRaw[] {
  return routes
    .filter((route) => route.meta?.nav && allowed(route))
    .sort((a, b) => a.meta!.nav!.order - b.meta!.nav!.order)
}
