import type { Core } from '@/kit/ask/api'

/** What core says about projects. Money is whole fen, rates are percent, null means unknown and never nought. */
export type Light = ProjectRow['light']
export type ProjectType = ProjectRow['type']
export type Comparator = IndicatorView['comparator']
export type Quality = IndicatorView['quality']
/** In a history also what a later submission has replaced. */
export type ReportState = ReportView['state']
export type Funds = Core['FundsView']
export type ProjectRow = Core['ProjectRow']
export type ProjectView = Core['ProjectView']

/** The words and the figure of a target, wherever one is shown. */
export interface TargetFigure {
  verb?: string
  comparator: Comparator
  target: number | null
  unit: string
  quality: Quality
  /** Where it stood before; of what is not to be exceeded the completion goes by it. */
  baseline?: number | null
}

export type IndicatorShare = Core['ShareView']
export type IndicatorView = Core['IndicatorView']
export type ReportView = Core['ReportView']
export type Course = Core['CourseView']
export type CourseMonth = Core['CourseMonth']
export type Change = Core['Change']
export type ShareBreakdown = Core['BreakdownView']
export type Department = Core['DepartmentView']
export type Cycle = Core['CycleView']
export type Policy = Core['PolicyView']
