import { ref } from 'vue'
import { keep, recall } from '@/kit/form/keeping'

/** Larger letters, for this device and whoever uses it: sizes are in rem, so one size of the document raises all. */
const REMEMBERED = 'minsheng.letters'

export const large = ref(false)

function show(): void {
  document.documentElement.dataset.letters = large.value ? 'large' : 'usual'
}

/** As they were chosen here before. */
export function rememberLetters(): void {
  large.value = recall(REMEMBERED) === 'large'
  show()
}

export function switchLetters(): void {
  large.value = !large.value
  keep(REMEMBERED, large.value ? 'large' : 'usual')
  show()
}
