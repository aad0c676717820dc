/**
 * The levels that a phrase goes through, from above. `zone` (development zones and new areas, whose ranks differ) and
 * `township` stand below the county; `unit` is an enterprise, a school, a village, an office that is of no division;
 * `abroad` are other countries and their offices.
 */
export const SPEAKING_LEVELS = [
  'centre',
  'province',
  'prefecture',
  'county',
  'zone',
  'township',
  'unit',
  'abroad',
  'unknown',
] as const
export type SpeakingLevel = (typeof SPEAKING_LEVELS)[number]
