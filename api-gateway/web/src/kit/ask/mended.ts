import { ref, watch } from 'vue'
import { Problem } from './problem'
import { isOfSession } from './send'

/** Rises when a session is again the one that the page was opened in. */
const times = ref(0)

/** The shell says it. */
export function sessionMended(): void {
  times.value++
}

/** What was refused because of the session is no news any more once that is mended: `forget` puts it away. */
export function whenMended(failure: () => unknown, forget: () => void): void {
  watch(times, () => {
    const why = failure()
    if (why instanceof Problem && isOfSession(why)) forget()
  })
}
