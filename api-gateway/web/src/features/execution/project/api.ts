import { patch, post, type Core } from '@/kit/ask/api'

export type Plan = Core['PlanForm']

/** What is left out of the plan stays as it is. */
export const changePlan = (id: string, plan: Plan, etag: string | null) =>
  patch('/api/core/projects/{id}', { path: { id }, body: plan, ifMatch: etag })

/** The work is done; no report is owed of later months. */
export const complete = (id: string, etag: string | null) =>
  post('/api/core/projects/{id}/complete', { path: { id }, ifMatch: etag })

/** It was not complete after all. */
export const reopen = (id: string, etag: string | null) =>
  post('/api/core/projects/{id}/reopen', { path: { id }, ifMatch: etag })
