export type Pace = 'halfBoth' | 'halfTimeOnly' | 'halfWorkOnly' | 'halfNeither' | 'halfUnknown'

/** 时间过半、任务过半: both at least 50 %; what is unknown is not judged. */
export function pace(elapsed: number | null, progress: number | null): Pace {
  if (elapsed === null || progress === null) return 'halfUnknown'
  const time = elapsed >= 50
  const work = progress >= 50
  if (time) return work ? 'halfBoth' : 'halfTimeOnly'
  return work ? 'halfWorkOnly' : 'halfNeither'
}
