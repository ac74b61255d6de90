import { computed, proxyRefs, ref, shallowRef, watch } from 'vue'
import { isStale, Problem } from '@/kit/ask/problem'
import { useRead } from '@/kit/ask/useRead'
import { readQuantity } from '@/kit/form/figures'
import { merged } from '@/kit/form/merged'
import { useForm, type Wrong } from '@/kit/form/useForm'
import { t } from '@/kit/words/texts'
import { save, sheetOf, type SheetLine } from './api'
import { cellOf, cellsOf, changedRows, columnsOf, replacedBy, type Cells } from './cells'
import { place, readTable, type Place, type Unplaced } from './paste'

/** What cannot be read as a figure, by cell. */
function check({ cells }: { cells: Cells }): Wrong {
  return Object.fromEntries(
    Object.entries(cells).map(([cell, text]) => {
      const read = readQuantity(text)
      return [cell, read.kind === 'wrong' ? t(`execution.sharesheet.notRead.${read.why}`) : undefined]
    }),
  )
}

/** A year's targets among the districts: what is so at the services, what is typed or pasted, and colleagues who were faster. */
export function useSheet(year: () => number) {
  const now = useRead(() => sheetOf(year()))
  const conflict = shallowRef<Problem | null>(null)
  const said = ref('')
  const unplaced = shallowRef<Unplaced[]>([])
  /** Rows of which it is asked before what the city has reported itself does not count any more. */
  const dropped = shallowRef<SheetLine[]>([])
  const asking = ref(false)
  /** What was there when somebody began to type. */
  let begun: Cells = {}
  let sent: string[] = []

  const columns = computed(() => (now.answer ? columnsOf(now.answer) : []))
  const form = useForm({
    start: () => ({ cells: cellsOf(now.answer) }),
    check,
    send: async () => {
      said.value = ''
      dropped.value = now.answer ? replacedBy(now.answer, changed()) : []
      if (dropped.value.length) asking.value = true
      else await send()
    },
  })
  /** Pasted cells are marked at once: nobody looks through four hundred of them twice. */
  const wrong = computed(() => {
    const seen = Object.entries(check(form.values)).filter(([, what]) => what)
    return { ...refused.value, ...(Object.fromEntries(seen) as Record<string, string>) }
  })
  /** What the services found, at its cell. */
  const refused = computed(() => {
    const errors = form.failure instanceof Problem ? form.failure.errors : []
    return Object.fromEntries(
      errors.flatMap(({ row, field, message }) =>
        row !== undefined && field ? [[cellOf(sent[row - 1] ?? '', field), message] as const] : [],
      ),
    )
  })

  watch(() => now.answer, follow, { immediate: true, flush: 'sync' })

  /** Cells follow the answers, except those that somebody has typed into. */
  function follow(): void {
    const fresh = cellsOf(now.answer)
    const typed = merged(begun, form.values.cells, fresh)
    begun = fresh
    form.values.cells = typed
  }

  /** As it was read, with what somebody has typed while it was on its way. */
  function startFrom(typed: Cells): void {
    form.reset()
    form.values.cells = typed
  }

  const changed = () => (now.answer ? changedRows(now.answer, begun, form.values.cells) : [])

  async function send(): Promise<void> {
    const rows = changed()
    sent = rows.map((row) => row.indicatorId)
    const asSent = { ...form.values.cells }
    try {
      if (rows.length) await save(year(), rows)
    } catch (why) {
      if (!isStale(why)) throw why
      await now.load()
      conflict.value = why
      return
    }
    begun = asSent
    await now.load()
    if (!now.failure) startFrom(form.values.cells)
    unplaced.value = []
    said.value = t('execution.sharesheet.saved', { count: rows.length })
  }

  /** True where it was a block; a single figure goes where figures go. */
  function paste(text: string, at: Place): boolean {
    if (!now.answer || !/[\t\r\n]/.test(text.trim())) return false
    const pasted = place(readTable(text), at, now.answer.rows, columns.value)
    Object.assign(form.values.cells, pasted.cells)
    unplaced.value = pasted.unplaced
    said.value = t('execution.sharesheet.pasted', { count: Object.keys(pasted.cells).length })
    return true
  }

  async function again(): Promise<void> {
    conflict.value = null
    await form.submit()
  }
  function edit(): void {
    conflict.value = null
  }
  function drop(): void {
    conflict.value = null
    form.reset()
  }

  return proxyRefs({
    now,
    columns,
    form,
    wrong,
    conflict,
    said,
    unplaced,
    dropped,
    asking,
    changes: computed(() => changed().length),
    send,
    paste,
    again,
    edit,
    drop,
  })
}
