/** What core says about projects. Money is whole fen, rates are percent, null means unknown and never nought. */
export type Light = 'GREEN' | 'YELLOW' | 'RED' | 'UNKNOWN'
export type ProjectType = 'CONSTRUCTION' | 'SUBSIDY'
export type Comparator = 'EQ' | 'GE' | 'FULL_COVERAGE' | 'BEST_EFFORT'
export type Quality = 'EXACT' | 'RESTORED' | 'LOST' | 'TRUNCATED'
export type ReportState = 'SUBMITTED' | 'RETURNED' | 'CONFIRMED'
/** In a history also what a later submission has replaced. */
export type HistoricState = ReportState | 'REPLACED'

export interface Named {
  id: string
  name: string
}

export interface Funds {
  plannedFen: number | null
  issuedFen: number | null
  paidFen: number | null
  issueRate: number | null
  paymentRateOfPlan: number | null
  paymentRateOfIssued: number | null
}

export interface ProjectRow {
  id: string
  no: number
  title: string
  type: ProjectType
  department: Named | null
  indicators: number
  progress: number | null
  planned: number | null
  light: Light
  late: boolean
  asOf: string | null
  plannedFen: number | null
  issuedFen: number | null
  paidFen: number | null
  sample: boolean
}

/** The words and the figure of a target, wherever one is shown. */
export interface TargetFigure {
  verb?: string
  comparator: Comparator
  target: number | null
  unit: string
  quality: Quality
}

export interface Milestone {
  month: string
  value: number
  overdue: boolean
}

export interface IndicatorShare {
  district: string
  districtName: string
  target: number
  actual: number | null
  completion: number | null
  asOf: string | null
}

export interface IndicatorView extends TargetFigure {
  id: string
  name: string
  baseline: number | null
  actual: number | null
  completion: number | null
  milestones: Milestone[]
  shares: IndicatorShare[]
}

export interface ReportView {
  id: string
  kind: 'PROJECT' | 'SHARE'
  subjectId: string
  title: string
  month: string
  state: HistoricState
  values: { indicatorId: string; name: string; unit: string; value: number }[]
  issuedFen: number | null
  paidFen: number | null
  narrative: string | null
  sample: boolean
  late: boolean
  /** Confirmed figures of the same month hold until this one is decided. */
  correction: boolean
  submittedBy: string | null
  submittedAt: string | null
  decidedBy: string | null
  decidedAt: string | null
  returnReason: string | null
  version: number
}

export interface Change {
  at: string
  by: string
  field: string
  from: string | number | null
  to: string | number | null
}

export interface ProjectView extends Omit<ProjectRow, 'indicators' | 'plannedFen' | 'issuedFen' | 'paidFen'> {
  year: number
  version: number
  indicators: IndicatorView[]
  funds: Funds
  reports: ReportView[]
  changes: Change[]
}

export interface Department extends Named {
  active: boolean
  version: number
}

export interface Cycle {
  year: number
  stage: 'SOLICITING' | 'SCREENING' | 'CANDIDATES' | 'BALLOTING' | 'IMPLEMENTING' | 'EVALUATING' | 'CLOSED'
  implementingFrom: string | null
  implementingTo: string | null
  version: number
}

export interface Policy {
  greenFrom: number
  yellowFrom: number
  reportDueDay: number
  version: number
}

/** One thing wrong with an imported row or a form field, and how to mend it. */
export interface Flaw {
  row?: number
  column?: string
  field?: string
  value?: string | null
  message: string
  mend: string
}

export interface ImportPreview {
  id: string
  year: number
  fileName: string
  rows: number
  projects: {
    no: number
    title: string
    type: ProjectType
    indicators: (TargetFigure & { name: string })[]
  }[]
  errors: Flaw[]
  state: 'READY' | 'REFUSED'
}
