import { ref } from 'vue'
import { useAct } from '@/kit/ask/useAct'
import { drafts } from '@/kit/form/keeping'
import { signOut } from './leaving'

/** Signing out by a button; who has typed something here and never sent it is asked first. */
export function useSignOut() {
  const act = useAct(signOut)
  /** How much was typed, once somebody wants to leave. */
  const unsent = ref(0)
  const asking = ref(false)

  /** True when there is something to ask. */
  function leave(): boolean {
    unsent.value = drafts().length
    asking.value = unsent.value > 0
    if (!asking.value) void act.run()
    return asking.value
  }
  return { act, unsent, asking, leave }
}
