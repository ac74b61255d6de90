import { t } from '@/kit/words/texts'
import type { Session } from './api'

/** Edge（Windows） */
export const deviceOf = ({ browser, system }: Pick<Session, 'browser' | 'system'>): string =>
  t('admin.sessions.kind', {
    browser: t(`admin.sessions.browsers.${browser}`),
    system: t(`admin.sessions.systems.${system}`),
  })
