import { get, post, type Admin } from '@/kit/ask/api'

/** What the directory says about a congress wherever one is shown. */
export type CongressState = Admin['TenantView']['state']
export type OpeningStep = Admin['StepView']
export type FirstInvitation = Admin['InvitationView']
/** A congress that ours can agree with on who shows what. */
export type Partner = Admin['PartnerView']
/** A region of a day, and the congress that has it already. */
export type Region = Admin['CandidateView']

/** All that we have agreed on with others, or are asked to. */
export const grants = () => get('/api/admin/grants')

/** With whom one can agree, and on what in each direction: of a city its districts that are in use are among them. */
export const partners = () => get('/api/admin/grants/partners')

/** A new link instead of the one before; null when it was mailed. */
export const reissue = (id: string) => post('/api/admin/invitations/{id}/reissue', { path: { id } })

/** What somebody may not do alone: ours to agree to, and what we have asked ourselves. */
export type Approval = Admin['Approval']
export const approvals = () => get('/api/admin/approvals')
export const agreeTo = (id: string) => post('/api/admin/approvals/{id}/agree', { path: { id } })
export const refuse = (id: string) => post('/api/admin/approvals/{id}/refuse', { path: { id } })

/** Who came in by a link that somebody else had seen, and nobody has noted yet. */
export type Arrival = Admin['Arrival']
export const arrivals = () => get('/api/admin/arrivals')

export const noteArrival = (id: string) => post('/api/admin/arrivals/{id}/noted', { path: { id } })
