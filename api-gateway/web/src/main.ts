import { createApp } from 'vue'
import '@/kit/tokens.css'
import '@/kit/base.css'
import '@/kit/pieces.css'
import '@/kit/forms.css'
import '@/kit/element.css'
import App from '@/shell/App.vue'
import { i18n, language, speak } from '@/shell/language'
import { router } from '@/shell/router'

speak(language())
createApp(App).use(i18n).use(router).mount('#app')
