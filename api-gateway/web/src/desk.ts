import { createApp } from 'vue'
import '@/kit/look/tokens.css'
import '@/kit/look/base.css'
import '@/kit/look/pieces.css'
import '@/kit/look/forms.css'
import '@/kit/look/print.css'
import { rememberLetters } from '@/kit/look/letters'
import App from '@/shell/App.vue'
import DeskFrame from '@/shell/frames/DeskFrame.vue'
import { language, setLanguage } from '@/kit/words/language'
import { knowTexts, loadTexts, provideTexts, type TextFiles } from '@/kit/words/texts'
import { navigation, router } from '@/shell/router'
import kit from '@/kit/zh.yaml'
import shell from '@/shell/zh.yaml'

// the document for work at a desk, and for what is open to all on the way there
knowTexts({ 'src/kit/zh.yaml': kit, 'src/shell/zh.yaml': shell })
provideTexts(import.meta.glob('/src/**/{zh,en}.yaml', { import: 'default' }) as TextFiles)
setLanguage(language())
rememberLetters()
// without the texts of its language a page speaks Chinese, which is better than saying nothing
await loadTexts('kit', 'shell').catch(() => undefined)
createApp(App, { frame: DeskFrame, places: navigation }).use(router).mount('#app')
