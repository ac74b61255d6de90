import { onScopeDispose, proxyRefs, ref, shallowRef } from 'vue'
import { whenMended } from '@/kit/ask/mended'
import { hasStatus, Problem } from '@/kit/ask/problem'
import { askedAbout } from '@/project/doubts'
import type { ReportView } from '@/project/types'

/** `silent`: there was no answer. `conflict`: a colleague was faster. `doubted`: it is asked whether the figures are right. */
export type Stage = 'filling' | 'sending' | 'silent' | 'failed' | 'doubted' | 'conflict' | 'sent'

export interface SubmissionOf {
  /** Sends it; with the same key as long as nobody knows whether it was done. */
  send: () => Promise<ReportView>
  /** Finds out what a faster colleague has sent. */
  compare: () => Promise<unknown>
}

/** A colleague has reported since we looked: our version is old, or we thought that there was no report yet. */
function isFaster(why: unknown): why is Problem {
  return (
    hasStatus(why, 412, 428) || (why instanceof Problem && why.type === '/problems/report-handed-in-just-now')
  )
}

/** One report on its way: sent once, sent again by itself when the network is back, and held against a colleague's. */
export function useSubmission(of: SubmissionOf) {
  const stage = ref<Stage>('filling')
  const problem = shallowRef<unknown>(null)
  const conflict = shallowRef<Problem | null>(null)
  const report = shallowRef<ReportView | null>(null)

  async function submit(): Promise<void> {
    if (stage.value === 'sending' || stage.value === 'sent') return
    stage.value = 'sending'
    problem.value = conflict.value = null
    try {
      report.value = await of.send()
      stage.value = 'sent'
    } catch (why) {
      await failed(why)
    }
  }

  async function failed(why: unknown): Promise<void> {
    problem.value = why
    if (hasStatus(why, 0)) stage.value = 'silent'
    else if (isFaster(why)) await collide(why)
    else if (askedAbout(why)) stage.value = 'doubted'
    else stage.value = 'failed'
  }

  async function collide(why: Problem): Promise<void> {
    try {
      await of.compare()
      conflict.value = why
      stage.value = 'conflict'
    } catch (unread) {
      problem.value = unread
      stage.value = 'failed'
    }
  }

  /** Somebody types on: what was said about the last attempt is about something else now. */
  function typed(): void {
    if (['failed', 'silent', 'doubted'].includes(stage.value)) reopen()
  }

  function reopen(): void {
    stage.value = 'filling'
    problem.value = conflict.value = null
  }

  whenMended(() => problem.value, reopen)

  const online = () => {
    if (stage.value === 'silent') void submit()
  }
  window.addEventListener('online', online)
  onScopeDispose(() => window.removeEventListener('online', online))

  return proxyRefs({ stage, problem, conflict, report, submit, typed, reopen })
}
