import { ref } from 'vue'

/** The name of the page that is shown, once it is known; the window is named after it. */
export const pageName = ref<string>()
