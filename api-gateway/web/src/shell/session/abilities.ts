import type { Admin, Core } from '@/kit/ask/api'

/** What somebody may do, in the words of the service that decides it; the pages only hide what would be refused. */
export type Ability = Core['OwnAbilities']['abilities'][number] | Admin['Me']['abilities'][number]

export type Role = NonNullable<Admin['Me']['membership']>['roles'][number] | 'PLATFORM_OPERATOR'
