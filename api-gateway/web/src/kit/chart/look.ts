/** What a picture is drawn with: the tokens of the page, which a picture cannot read by itself. */
export interface Look {
  font: string
  /** Of letters, in pixels; a little smaller than the page's text. */
  size: number
  ink: string
  soft: string
  line: string
  edge: string
  paper: string
  figure: string
  issued: string
  plan: string
  green: string
  yellow: string
  red: string
  unknown: string
}

export function lookOfPage(): Look {
  const root = getComputedStyle(document.documentElement)
  const token = (name: string) => root.getPropertyValue(`--${name}`).trim()
  return {
    font: token('font-text'),
    size: Math.round((parseFloat(root.fontSize) || 16) * 0.875),
    ink: token('ink'),
    soft: token('ink-soft'),
    line: token('line'),
    edge: token('line-strong'),
    paper: token('paper'),
    figure: token('figure'),
    issued: token('figure-issued'),
    plan: token('figure-plan'),
    green: token('light-green'),
    yellow: token('light-yellow'),
    red: token('light-red'),
    unknown: token('light-unknown'),
  }
}

/** About how many pixels a text takes: a Chinese character is as wide as it is high, a Latin one a good half. */
export function widthOf(text: string, size: number): number {
  return [...text].reduce((sum, one) => sum + (one.charCodeAt(0) > 0x2e7f ? size : size * 0.58), 0)
}

/** The first of these texts that has room in so many pixels; none says nothing. */
export function thatFits(texts: string[], room: number, size: number): string {
  return texts.find((text) => widthOf(text, size) + size / 2 <= room) ?? ''
}
