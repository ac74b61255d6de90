import { t } from '@/kit/words/texts'
import { me } from './session/session'

/** Whose desk this is: the congress by its full name, which a place's name alone is not. */
export function whose(): string {
  const { membership } = me.value
  if (!membership) return t('shell.operator')
  const name = membership.tenantName
  return name.endsWith('人大') ? name : t('shell.congress', { name })
}
