import { config } from '@vue/test-utils'
import { i18n } from '@/shell/language'

config.global.plugins = [i18n]
