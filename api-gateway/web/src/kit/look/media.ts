import { onScopeDispose, ref, type Ref } from 'vue'

/** Where lists are cards, and a finger is what one points with. */
export const NARROW = '(max-width: 48rem)'
export const FINGER = '(pointer: coarse)'

/** Whether the window is so just now. */
export function useMedia(what: string): Readonly<Ref<boolean>> {
  const list = matchMedia(what)
  const so = ref(list.matches)
  const look = () => (so.value = list.matches)
  list.addEventListener('change', look)
  onScopeDispose(() => list.removeEventListener('change', look))
  return so
}
