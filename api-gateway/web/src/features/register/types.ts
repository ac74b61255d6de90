import type { components } from '@/kit/api/core'

type Core = components['schemas']

/** What core says about projects. Money is whole fen, rates are percent, null means unknown and never nought. */
export type Light = ProjectRow['light']
export type ProjectType = ProjectRow['type']
export type Comparator = IndicatorView['comparator']
export type Quality = IndicatorView['quality']
export type ReportState = Exclude<HistoricState, 'REPLACED'>
/** In a history also what a later submission has replaced. */
export type HistoricState = ReportView['state']
export type Named = Core['DepartmentRef']
export type Funds = Core['FundsView']
export type ProjectRow = Core['ProjectRow']

/** The words and the figure of a target, wherever one is shown. */
export interface TargetFigure {
  verb?: string
  comparator: Comparator
  target: number | null
  unit: string
  quality: Quality
}

export type Milestone = Core['MilestoneView']
export type IndicatorShare = Core['ShareView']
export type IndicatorView = Core['IndicatorView']
export type ReportView = Core['ReportView']

/** The service can say no more of old and new than that they are JSON; a project's are words, figures, or figures by month. */
type Changed = string | number | Record<string, number> | null
export type Change = Omit<Core['Change'], 'from' | 'to'> & { from: Changed; to: Changed }

/** Both come with everything that was ever changed of them, latest first. */
export type ProjectView = Omit<Core['ProjectView'], 'changes'> & { changes: Change[] }
export type ShareBreakdown = Omit<Core['BreakdownView'], 'changes'> & { changes: Change[] }
export type Department = Core['DepartmentView']
export type Cycle = Core['CycleView']
export type Policy = Core['PolicyView']

/** One thing wrong with an imported row or a form field, and how to mend it. */
export interface Flaw {
  row?: number
  column?: string
  field?: string
  value?: string | null
  message: string
  mend: string
}

export type ImportPreview = Core['ImportView']
