import type { Member } from './api'

/** What one can do to a member, besides changing their roles. */
export type Doing = 'reissue' | 'reset' | 'suspend' | 'resume'

export function possible(member: Member): Doing[] {
  if (member.state === 'SUSPENDED') return ['resume']
  if (member.state === 'INVITED') return invitationOf(member) ? ['reissue', 'suspend'] : ['suspend']
  return member.person.loginName ? ['reset', 'suspend'] : ['suspend']
}

/** What has not been answered yet. */
export function invitationOf({ state, invitation }: Member) {
  if (state !== 'INVITED' || !invitation || invitation.state === 'ACCEPTED') return null
  return { ...invitation, state: invitation.state }
}
