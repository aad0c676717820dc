import type { Report } from '../../record/types.ts'
import { projectsIn, sameProject } from './projects.ts'

/** The project that title and stops name, where they name one only. */
export function mainProject(report: Report): string | null {
  const named = [report.meta.title ?? '', ...report.events.flatMap((event) => event.stops)]
    .flatMap((text) => projectsIn(text))
    .filter((one) => !one.bare)
    .map((one) => one.name)
  const stops = report.events.reduce((n, event) => n + event.stops.length, 0)
  const [first] = named.filter((name) => !/(?:园区|中心|平台|项目|小区|公寓)$/.test(name))
  return first !== undefined && stops <= 1 && named.every((one) => sameProject(one, first)) ? first : null
}

/** Characters between a project's name and the verb that is said of it, at most: before the verb, and after it. */
const BEFORE_VERB = 10
const AFTER_VERB = 8

/** Whether a project stands beside the verb that is said of it. */
export function nearVerb(
  name: { readonly start: number; readonly end: number } | undefined,
  verb: { readonly start: number; readonly end: number } | undefined,
): boolean {
  if (!name || !verb) return false
  const before = verb.start - name.end
  const after = name.start - verb.end
  return (before >= 0 && before <= BEFORE_VERB) || (after >= 0 && after <= AFTER_VERB) || (before < 0 && after < 0)
}
