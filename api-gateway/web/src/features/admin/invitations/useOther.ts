import { computed, proxyRefs, ref } from 'vue'
import { get } from '@/kit/ask/api'
import { useAct } from '@/kit/ask/useAct'
import { useRead } from '@/kit/ask/useRead'
import { endSessions } from '@/shell/session/leaving'

/** Who is signed in in this browser while somebody opens an invitation: they have to leave before it can be accepted. */
export function useOther() {
  const read = useRead(() => get('/api/admin/me', { open: true }))
  const left = ref(false)
  const leaving = useAct(async () => {
    await endSessions()
    left.value = true
  })
  const person = computed(() => (left.value ? null : read.answer))
  return proxyRefs({
    person,
    leaving,
    /** Nobody is asked for a password before it is known whose session this is. */
    known: computed(() => left.value || !read.busy),
  })
}

export type Other = ReturnType<typeof useOther>
