import { computed, reactive, readonly, ref, shallowRef } from 'vue'
import { ask, get, type Admin } from '@/kit/ask/api'
import { hasStatus, type Problem } from '@/kit/ask/problem'
import { ofSession } from '@/kit/ask/send'
import { forgetDrafts } from '@/kit/form/keeping'
import { BASE, onPhone } from '@/shell/phone/document'
import type { Ability } from './abilities'
import { tell } from './windows'

export type Membership = Admin['Choice']
export type Me = Admin['Me']

/** What has become of the session while a page was open: it is over, acts for another congress, or for another person. */
export type Trouble = 'ended' | 'another' | 'stranger'

const LEFT = 'minsheng.left'
const SOON = 5_000

const state = reactive<{ me: Me | null; abilities: Ability[] }>({ me: null, abilities: [] })

/** Who is signed in, acting for which congress. */
export const session = readonly(state)

/** A state and not a way out: what was typed in the page stays until the session is mended. */
export const trouble = ref<Trouble | null>(null)

export const me = computed<Me>(() => {
  if (!state.me) throw new Error('A page that needs a signed-in person was shown without one')
  return state.me as Me
})

/** Rises whenever something has been done. */
export const acted = ref(0)

/** Why we do not know what somebody may do with the year's projects; the rest of the pages is there all the same. */
export const partly = shallowRef<unknown>(null)

/** `can('IMPORT_LIST')`: whether to offer it. */
export function can(ability: Ability): boolean {
  return state.abilities.includes(ability)
}

/** The membership this page was opened in goes with every request. */
export function membership(): string | null {
  return state.me ? (state.me.membership?.id ?? 'none') : null
}

/** Whether it is who opened this page. */
export const isSame = (one: Me): boolean => one.person.id === state.me?.person.id

let asking: Promise<Me> | null = null

/** Asks the services once; a 401 has by then sent the browser to the sign-in page. */
export function signedIn(): Promise<Me> {
  if (state.me) return Promise.resolve(state.me as Me)
  asking ??= whoIsSignedIn().finally(() => (asking = null))
  return asking
}

/** Both services say what somebody may do there; the year's projects are none of an operator's business. */
async function abilitiesOf(me: Me): Promise<Ability[]> {
  partly.value = null
  if (!me.membership) return me.abilities
  try {
    return [...me.abilities, ...(await ask(get('/api/core/me'))).body.abilities]
  } catch (why) {
    partly.value = why
    return me.abilities
  }
}

/** Asks again for what could not be learnt at the start. */
export async function learnAbilities(): Promise<void> {
  if (state.me) state.abilities = await abilitiesOf(state.me as Me)
}

async function whoIsSignedIn(): Promise<Me> {
  try {
    const { body } = await ask(get('/api/admin/me'))
    state.abilities = await abilitiesOf(body)
    // what somebody else has typed here before is none of this person's business
    forgetDrafts(body.memberships.map(({ id }) => id))
    tell({ signed: 'in', person: body.person.id })
    arrived()
    return (state.me = body)
  } catch (why) {
    // while the browser leaves nobody should see an error flash by
    if (hasStatus(why, 401) && leave()) return new Promise(() => {})
    throw why
  }
}

/** Leaves for the gateway's sign-in, which comes back to this place. */
export function goAndSignIn(place = location.pathname + location.search): void {
  location.assign(`/login?to=${encodeURIComponent(place)}`)
}

/**
 * Nobody is signed in. Should signing in lead straight back to «not signed in», a person has to click: two machines
 * must not send a browser to and fro for ever.
 */
function leave(): boolean {
  const now = Date.now()
  try {
    const before = Number(sessionStorage.getItem(LEFT) ?? 0)
    if (now - before < SOON) return false
    sessionStorage.setItem(LEFT, String(now))
  } catch {
    // nothing can be kept, so nothing tells a loop from a first time
  }
  goAndSignIn()
  return true
}

/** Signing in has led where it should: whoever signs out at once and comes again is sent to the sign-in as before. */
function arrived(): void {
  try {
    sessionStorage.removeItem(LEFT)
  } catch {
    // nothing was kept either
  }
}

/** Acting for another congress is a new sign-in with the same password session: nothing of the old one stays. */
export function switchCongress(): void {
  location.assign(onPhone ? `/login?switch&to=${encodeURIComponent(BASE)}` : '/login?switch')
}

/** For tests. */
export function actAs(someone: Me | null, ...abilities: Ability[]): void {
  state.me = someone
  state.abilities = abilities
  trouble.value = null
}

ofSession({
  membership,
  refused(problem: Problem) {
    if (state.me) trouble.value = problem.status === 401 ? 'ended' : 'another'
  },
  done: () => acted.value++,
})
