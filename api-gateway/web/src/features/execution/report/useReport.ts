import { computed, onBeforeUnmount, onMounted, reactive, ref, watch } from 'vue'
import { Problem } from '@/kit/ask/http'
import { duties, report, type Duties, type Duty } from './api'
import { check } from './check'
import { DraftKeeper, type Draft } from './draft'
import { writeQuantity, writeTenThousandYuan } from '@/kit/form/figures'
import type { ReportView } from '@/project/types'

export type Stage = 'filling' | 'sending' | 'offline' | 'failed' | 'conflict' | 'sent'

/** What has been reported already, as text for the boxes. */
export function textsOf(duty: Duty): Draft {
  return {
    values: Object.fromEntries(duty.indicators.map((i) => [i.id, writeQuantity(i.value)])),
    issued: writeTenThousandYuan(duty.funds?.issuedFen),
    paid: writeTenThousandYuan(duty.funds?.paidFen),
    narrative: duty.narrative ?? '',
  }
}

/** A colleague has reported since we looked: our version is old, or we thought that there was no report yet. */
function isFaster(thrown: unknown): thrown is Problem {
  if (!(thrown instanceof Problem)) return false
  return (
    thrown.status === 412 || thrown.status === 428 || thrown.type === '/problems/report-handed-in-just-now'
  )
}

/** One report from the first digit to the answer of the server: drafts, sending once, no network, a faster colleague. */
export function useReport(membership: string, kind: Duty['kind'], id: string, month: string) {
  const keeper = new DraftKeeper(localStorage, { membership, kind, id, month })
  const list = ref<Duties | null>(null)
  const duty = ref<Duty | null>(null)
  const draft = reactive<Draft>({ values: {}, issued: '', paid: '', narrative: '' })
  const loading = ref(true)
  const failure = ref<unknown>(null)
  const stage = ref<Stage>('filling')
  const problem = ref<unknown>(null)
  const conflict = ref<Problem | null>(null)
  const sentReport = ref<ReportView | null>(null)
  const foundDraft = ref<{ savedAt: string; stale: boolean } | null>(null)
  const keptAt = ref<string | null>(null)
  const cannotKeep = ref(false)
  const tried = ref(false)
  let basedOn: number | null = null
  let typing = false

  const checked = computed(() => (duty.value ? check(duty.value, draft) : { wrong: {}, body: null }))
  const wrong = computed(() => (tried.value ? checked.value.wrong : {}))

  function fill(texts: Draft): void {
    typing = false
    Object.assign(draft, { ...texts, values: { ...texts.values } })
    queueMicrotask(() => (typing = true))
  }

  async function load(): Promise<void> {
    loading.value = true
    failure.value = null
    try {
      list.value = await duties(month)
      duty.value = list.value.items.find((item) => item.kind === kind && item.id === id) ?? null
      if (duty.value) begin(duty.value)
    } catch (thrown) {
      failure.value = thrown
    } finally {
      loading.value = false
    }
  }

  function begin(of: Duty): void {
    basedOn = of.reportVersion
    const kept = of.state === 'CONFIRMED' ? null : keeper.load()
    if (!kept) return fill(textsOf(of))
    foundDraft.value = { savedAt: kept.savedAt, stale: kept.basedOn !== basedOn }
    fill(kept)
  }

  function discard(): void {
    keeper.drop()
    foundDraft.value = null
    keptAt.value = null
    if (duty.value) fill(textsOf(duty.value))
  }

  async function send(): Promise<void> {
    if (stage.value === 'sending') return
    tried.value = true
    const body = checked.value.body
    if (!body || !duty.value) return
    stage.value = 'sending'
    try {
      const key = keeper.keyFor(body, draft, basedOn)
      sentReport.value = await report(kind, id, month, body, key, basedOn)
      keeper.drop()
      stage.value = 'sent'
    } catch (thrown) {
      failed(thrown)
    }
  }

  function failed(thrown: unknown): void {
    problem.value = thrown
    if (thrown instanceof Problem && thrown.status === 0) stage.value = 'offline'
    else if (isFaster(thrown)) {
      conflict.value = thrown
      void compare()
    } else stage.value = 'failed'
  }

  /** A colleague was faster: fetch what they sent, keep what was typed here. */
  async function compare(): Promise<void> {
    try {
      list.value = await duties(month)
      duty.value = list.value.items.find((item) => item.kind === kind && item.id === id) ?? null
      basedOn = duty.value?.reportVersion ?? null
      stage.value = 'conflict'
    } catch (thrown) {
      failed(thrown)
    }
  }

  function useTheirs(): void {
    conflict.value = null
    discard()
    stage.value = 'filling'
  }

  function useMine(): Promise<void> {
    conflict.value = null
    stage.value = 'filling'
    return send()
  }

  function again(): void {
    stage.value = 'filling'
    tried.value = false
    void load()
  }

  watch(draft, () => {
    if (!typing || stage.value === 'sent') return
    const kept = keeper.keep(draft, basedOn)
    cannotKeep.value = !kept
    keptAt.value = kept ? new Date().toISOString() : null
    if (stage.value === 'failed' || stage.value === 'offline') stage.value = 'filling'
  })

  const online = () => {
    if (stage.value === 'offline') void send()
  }
  onMounted(() => {
    window.addEventListener('online', online)
    void load()
  })
  onBeforeUnmount(() => window.removeEventListener('online', online))

  return {
    list,
    duty,
    draft,
    loading,
    failure,
    stage,
    problem,
    conflict,
    sentReport,
    foundDraft,
    keptAt,
    cannotKeep,
    wrong,
    checked,
    tried,
    load,
    send,
    discard,
    useTheirs,
    useMine,
    again,
  }
}
