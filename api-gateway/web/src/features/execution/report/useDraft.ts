import { proxyRefs, reactive, ref, toRaw, watch } from 'vue'
import { intention } from '@/kit/ask/send'
import { keptDraft, nameOf, type Attempt, type Draft, type Subject } from './draft'
import { forget, keep } from '@/kit/form/keeping'

const copied = (draft: Draft): Draft => ({
  values: { ...draft.values },
  issued: draft.issued,
  paid: draft.paid,
  narrative: draft.narrative,
  files: draft.files?.map((file) => ({ ...file })),
})

/**
 * What is typed into a report: it outlives a lost connection, a closed tab and an empty battery, and where the browser
 * keeps nothing it lives as long as the page.
 */
export function useDraft(subject: Subject) {
  const texts = reactive<Draft>({ values: {}, issued: '', paid: '', narrative: '' })
  /** A draft of an earlier time that was gone on with; stale when the report is another since. */
  const found = ref<{ savedAt: string; stale: boolean } | null>(null)
  const keptAt = ref<string | null>(null)
  const cannotKeep = ref(false)
  const basedOn = ref<number | null>(null)
  /** Known here too: another tab may have sent the report and cleared away what was kept. */
  let attempt: Attempt | undefined
  let filling = false

  function fill(draft: Draft): void {
    filling = true
    Object.assign(texts, copied(draft))
    filling = false
  }

  function write(): void {
    const savedAt = new Date().toISOString()
    const kept = { ...copied(toRaw(texts)), basedOn: basedOn.value, savedAt, attempt }
    cannotKeep.value = !keep(nameOf(subject), JSON.stringify(kept))
    keptAt.value = cannotKeep.value ? null : savedAt
  }

  watch(texts, () => !filling && write(), { deep: true, flush: 'sync' })

  /** Begins with what is known of the report at this version, or goes on where a draft has stopped. */
  function begin(known: Draft, version: number | null, goOn = true): void {
    const kept = goOn ? keptDraft(subject) : null
    basedOn.value = version
    attempt = kept?.attempt
    found.value = kept && { savedAt: kept.savedAt, stale: kept.basedOn !== version }
    keptAt.value = null
    fill(kept ?? known)
  }

  /** What is typed is gone, from wherever it was kept. */
  function drop(): void {
    forget(nameOf(subject))
    attempt = undefined
    found.value = null
    keptAt.value = null
  }

  /** Begins anew with what is known. */
  function discard(known: Draft, version: number | null): void {
    drop()
    basedOn.value = version
    fill(known)
  }

  /** The report is another meanwhile, and what is typed is meant for that one. */
  function rebase(version: number | null): void {
    basedOn.value = version
    write()
  }

  /**
   * The key to send this with: the same as long as the same is sent on the same version, so that neither a double tap
   * nor a retry after a lost answer is taken for a second report.
   */
  function keyFor(body: unknown): string {
    const text = JSON.stringify(body)
    attempt ??= keptDraft(subject)?.attempt
    if (attempt?.body === text && attempt.basedOn === basedOn.value) return attempt.key
    attempt = { key: intention(), body: text, basedOn: basedOn.value }
    write()
    return attempt.key
  }

  return proxyRefs({
    texts,
    found,
    keptAt,
    cannotKeep,
    basedOn,
    begin,
    drop,
    discard,
    rebase,
    keyFor,
  })
}
