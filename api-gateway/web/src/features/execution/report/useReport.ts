import { computed, proxyRefs, ref, watch } from 'vue'
import { useRead } from '@/kit/ask/useRead'
import type { ReportView } from '@/project/types'
import { affirming, askedAbout, type Doubt } from '@/project/doubts'
import { duties, hand, type ReportBody } from './api'
import { check, saysTheSame, textsOf, type Checked } from './check'
import type { Subject } from './draft'
import { useDraft } from './useDraft'
import { useSubmission } from './useSubmission'

function affirmedBody(body: ReportBody, doubts: Doubt[]): ReportBody {
  if (!doubts.length) return body
  const affirmed = affirming(doubts)
  return body.kind === 'SHARE'
    ? { ...body, report: { ...body.report, affirmed } }
    : { ...body, report: { ...body.report, affirmed } }
}

/** One report from the first digit to the answer of the services: what is owed, what is typed, and its sending. */
export function useReport(subject: Subject) {
  const { kind, id, month } = subject
  const list = useRead(() => duties(month))
  const draft = useDraft(subject)
  const submission = useSubmission({ send: handIn, compare })
  const tried = ref(false)

  const duty = computed(() => list.answer?.items.find((item) => item.kind === kind && item.id === id) ?? null)
  const checked = computed<Checked>(() =>
    duty.value ? check(duty.value, draft.texts) : { wrong: {}, body: null },
  )
  const doubts = computed(() => askedAbout(submission.problem) ?? [])
  /** What was asked and affirmed; of other figures it says nothing, whatever they are changed to. */
  let affirmed: Doubt[] = []
  const wrong = computed(() => (tried.value ? checked.value.wrong : {}))

  watch(() => list.answer !== null, begin, { immediate: true })
  watch(draft.texts, submission.typed)

  function begin(): void {
    const of = duty.value
    if (!of) return
    // what is confirmed is shown as it counts, until somebody amends it
    draft.begin(textsOf(of), of.reportVersion, of.state !== 'CONFIRMED')
    // the answer was lost on its way and the page closed, but the report was handed in
    if (draft.found?.stale && saysTheSame(of, draft.texts)) restart()
  }

  /** With what is reported already, and without what was typed here. */
  function restart(): void {
    if (duty.value) draft.discard(textsOf(duty.value), duty.value.reportVersion)
    tried.value = false
  }

  async function send(): Promise<void> {
    tried.value = true
    affirmed = [...affirmed, ...doubts.value]
    if (checked.value.body) await submission.submit()
  }

  async function handIn(): Promise<ReportView> {
    if (!checked.value.body) throw new Error('There is something wrong in what is to be sent')
    const body = affirmedBody(checked.value.body, affirmed)
    const typed = JSON.stringify(draft.texts)
    const report = await hand(
      body,
      { id, month },
      { idempotencyKey: draft.keyFor(body), ifMatch: draft.basedOn },
    )
    // what was typed while it was on its way is not in it
    if (JSON.stringify(draft.texts) === typed) draft.drop()
    else draft.rebase(report.version)
    return report
  }

  async function compare(): Promise<void> {
    await list.load()
    if (list.failure) throw list.failure
    draft.rebase(duty.value?.reportVersion ?? null)
  }

  function theirs(): void {
    restart()
    submission.reopen()
  }

  /** Changes what was just sent. */
  async function again(): Promise<void> {
    await list.load()
    if (list.failure) return
    tried.value = false
    begin()
    submission.reopen()
  }

  return proxyRefs({ list, duty, draft, submission, wrong, doubts, send, restart, theirs, again })
}
