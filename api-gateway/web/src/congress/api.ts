import { post, type Admin } from '@/kit/ask/api'

/** What the directory says about a congress wherever one is shown. */
export type CongressState = Admin['TenantView']['state']
export type OpeningStep = Admin['StepView']
export type FirstInvitation = Admin['InvitationView']
/** A region of a day, and the congress that has it already. */
export type Region = Admin['CandidateView']

/** A new link instead of the one before; null when it was mailed. */
export const reissue = (id: string) => post('/api/admin/invitations/{id}/reissue', { path: { id } })
