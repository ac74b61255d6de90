import { computed, shallowRef } from 'vue'
import { ask, get, type Admin, type Core } from '@/kit/ask/api'
import { session } from '@/shell/session/session'

export type Kind = Core['WaitingKind'] | Admin['WaitingKind']
export type FirstStep = Core['FirstStep']

/** So many of a kind wait for who is signed in. */
export interface Waiting {
  kind: Kind
  count: number
  /** The month they belong to, of several the earliest. */
  month?: string | null
  /** The last day on which they are in time. */
  until?: string | null
  /** By whom and when one was told of them. */
  said?: { by: string; at: string } | null
}

/** The most urgent first, of both services. */
const URGENT: Kind[] = [
  'APPROVALS_TO_DECIDE',
  'ARRIVALS_TO_NOTE',
  'REPORTS_RETURNED',
  'REMINDED',
  'REPORTS_LATE',
  'REPORTS_TO_CONFIRM',
  'DEPARTMENTS_LATE',
  'OPENINGS_FAILED',
  'REPORTS_DUE',
  'STAFF_MISSING',
  'GRANTS_TO_ANSWER',
  'CITY_TASKS_TO_ASSIGN',
  'PROJECTS_TO_ASSIGN',
  'FIRST_INVITATIONS_EXPIRED',
  'INVITATIONS_EXPIRED',
]

/** How old an answer may be when another page is opened, in milliseconds; after something was done it is old at once. */
const FRESH = 20_000

const ofCore = shallowRef<Core['OwnWaiting'] | null>(null)
const ofAdmin = shallowRef<Admin['OwnWaiting'] | null>(null)

/** Why it is not known what waits. */
export const unlearnt = shallowRef<unknown>(null)

/** Null as long as nothing is known. */
export const waiting = computed<Waiting[] | null>(() => {
  if (!ofAdmin.value && !ofCore.value) return null
  const all: Waiting[] = [...(ofCore.value?.items ?? []), ...(ofAdmin.value?.items ?? [])]
  return all.sort((one, other) => URGENT.indexOf(one.kind) - URGENT.indexOf(other.kind))
})
export const firstSteps = computed<FirstStep[]>(() => ofCore.value?.firstSteps ?? [])

let learntAt = -Infinity
let learning: Promise<void> | null = null
/** Something was done while the question was on its way, so its answer may be of before. */
let again = false

/** A page has been opened: asks anew unless that was done a moment ago. */
export function lookWhatWaits(): Promise<void> {
  return performance.now() - learntAt < FRESH ? Promise.resolve() : learnWhatWaits()
}

/** Something has been done. One question at a time, however much is done. */
export function learnWhatWaits(): Promise<void> {
  if (learning) again = true
  learning ??= learn().finally(() => {
    learning = null
    if (again) {
      again = false
      void learnWhatWaits()
    }
  })
  return learning
}

/** Both services say what waits there; what one of them does not say now is as it was. */
async function learn(): Promise<void> {
  if (!session.me) return
  const inCongress = session.me.membership !== null
  const [core, admin] = await Promise.allSettled([
    inCongress ? ask(get('/api/core/waiting')) : null,
    ask(get('/api/admin/waiting')),
  ])
  if (core.status === 'fulfilled') ofCore.value = core.value?.body ?? null
  if (admin.status === 'fulfilled') ofAdmin.value = admin.value.body
  const failed = [core, admin].find((one) => one.status === 'rejected')
  unlearnt.value = failed?.reason ?? null
  learntAt = failed ? -Infinity : performance.now()
}

/** For tests. */
export function forgetWhatWaits(): void {
  ofCore.value = ofAdmin.value = unlearnt.value = null
  learntAt = -Infinity
}
