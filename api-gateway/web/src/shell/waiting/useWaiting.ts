import { watch } from 'vue'
import { acted } from '@/shell/session/session'
import { learnWhatWaits, lookWhatWaits } from './waiting'

/** A frame knows what waits: anew on another page, and after something was done. */
export function useWaiting(path: () => string): void {
  watch(path, lookWhatWaits, { immediate: true })
  watch(acted, learnWhatWaits)
}
