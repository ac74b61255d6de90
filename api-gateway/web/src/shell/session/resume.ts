import { ask, get } from '@/kit/ask/api'
import { follow } from '@/kit/ask/send'
import { safeNext } from './next'
import { membership, trouble } from './session'
import { signInSteps } from './steps'

/** Where a window of its own says that somebody has signed in there, so that this one may go on. */
const CHANNEL = 'minsheng.session'
export const SIGNED_IN = '/signed-in'

/** Signs in beside this page, so that nothing in it is lost. */
export function signInBeside(): void {
  window.open(`/login?to=${encodeURIComponent(SIGNED_IN)}`, '_blank')
}

/** Tells the other windows of this browser. */
export function saySignedIn(): void {
  if (typeof BroadcastChannel === 'undefined') return
  const channel = new BroadcastChannel(CHANNEL)
  channel.postMessage('signed in')
  channel.close()
}

/** Calls back when somebody has signed in in another window, or when people come back to this one. */
export function whenBack(look: () => void): () => void {
  const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(CHANNEL)
  if (channel) channel.onmessage = look
  window.addEventListener('focus', look)
  return () => {
    channel?.close()
    window.removeEventListener('focus', look)
  }
}

/** Looks for whom the session acts now: mended when it is who opened this page. */
export async function lookAgain(): Promise<void> {
  const { body } = await ask(get('/api/admin/me', { open: true }))
  trouble.value = (body.membership?.id ?? 'none') === membership() ? null : 'another'
}

/**
 * Makes the session act again for whom this page was opened, without leaving it: the steps of signing in, done by
 * requests. False when the sign-in wants something of the person first, such as a password.
 */
export async function switchBack(): Promise<boolean> {
  const steps = signInSteps()
  await follow('/login?switch')
  const begun = await steps.state()
  const chosen = begun.step === 'CHOOSE' ? await steps.membership(membership()!) : begun
  if (chosen.step !== 'DONE' || !chosen.next) return false
  await follow(safeNext(chosen.next, location.origin))
  await lookAgain()
  return trouble.value === null
}
