import { readonly, ref } from 'vue'

const state = ref(navigator.onLine)

/** Whether the device has a network; what the browser does not notice, the next request does. */
export const online = readonly(state)

addEventListener('online', () => (state.value = true))
addEventListener('offline', () => (state.value = false))
