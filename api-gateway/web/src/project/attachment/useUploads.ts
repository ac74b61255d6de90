import { computed, onScopeDispose, proxyRefs, ref, shallowReactive } from 'vue'
import { intention } from '@/kit/ask/send'
import { sentence } from '@/kit/ask/problem'
import { t } from '@/kit/words/texts'
import { upload, withdraw } from './api'
import { LARGEST, MOST, named, type Named, type Sort } from './files'
import { shrunk } from './shrink'

/** A file on its way, or one that did not get there. */
export interface Upload {
  /** By which it comes once, however often it is sent. */
  readonly key: string
  readonly sort: Sort
  readonly file: File
  /** Why it did not get there; null while it is on its way. */
  failed: string | null
  /** A second time may succeed. */
  again: boolean
}

/** Files on their way into a report, one after the other: a phone's line is no faster for several at once. */
export function useUploads(has: (sort: Sort) => number, arrived: (file: Named) => void) {
  const all = ref<Upload[]>([])
  const full = ref<Sort | null>(null)
  const dropped = shallowReactive(new Set<string>())
  let line = Promise.resolve()
  let left = false
  onScopeDispose(() => (left = true))

  function add(sort: Sort, files: Iterable<File>): void {
    full.value = null
    for (const file of files) {
      const waiting = all.value.filter((one) => one.sort === sort).length
      if (has(sort) + waiting >= MOST[sort]) {
        full.value = sort
        return
      }
      all.value.push({ key: intention(), sort, file, failed: null, again: true })
      enqueue(all.value.at(-1)!)
    }
  }

  function enqueue(one: Upload): void {
    one.failed = null
    line = line.then(() => send(one))
  }

  async function send(one: Upload): Promise<void> {
    if (left || dropped.has(one.key)) return
    try {
      const content = one.sort === 'photo' ? await shrunk(one.file) : one.file
      if (content.size > LARGEST) return fail(one, t('project.attachment.tooLarge'), false)
      const file = await upload(content, one.file.name, one.key)
      if (left || dropped.has(one.key)) return await withdraw(file.id)
      forget(one)
      arrived(named(file))
    } catch (why) {
      fail(one, sentence(why), true)
    }
  }

  function fail(one: Upload, why: string, again: boolean): void {
    Object.assign(one, { failed: why, again })
  }

  function forget(one: Upload): void {
    all.value = all.value.filter(({ key }) => key !== one.key)
  }

  /** Nobody wants it any more; if it gets there all the same it is taken back. */
  function drop(one: Upload): void {
    dropped.add(one.key)
    forget(one)
  }

  const busy = computed(() => all.value.some(({ failed }) => failed === null))
  return proxyRefs({ all, busy, full, add, retry: enqueue, drop })
}
