import type { Connection } from '../sqlite.ts'

const moved = new WeakMap<Connection, Set<number>>()

/** Notes that a report's people are others than before. */
export function noteMoved(db: Connection, report: number): void {
  const reports = moved.get(db)
  if (reports) reports.add(report)
  else moved.set(db, new Set([report]))
}

/** The reports whose people are others than when they were listed, since this was last asked: their links are to be made anew. */
export function takeMoved(db: Connection): number[] {
  const reports = moved.get(db)
  if (!reports) return []
  moved.delete(db)
  return [...reports]
}
