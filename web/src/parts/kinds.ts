import type {
  Act,
  EventType,
  IndicatorKind,
  Measure,
  OrganizationKind,
  Place,
  TifaKind,
} from '../../../src/record/types.ts'

/** Every name of a union, in the order given; the compiler says where one is left out or unknown. */
const allOf =
  <Name extends string>() =>
  <const Names extends readonly Name[]>(
    ...names: Names & (Exclude<Name, Names[number]> extends never ? unknown : never)
  ) =>
    names as readonly Name[]

export const ACTS = allOf<Act>()('directive', 'commitment', 'assessment', 'narration')
export const PLACE_LEVELS = allOf<Place['level']>()('province', 'prefecture', 'county', 'township', 'zone')
export const ORGANIZATION_KINDS = allOf<OrganizationKind>()(
  'enterprise',
  'school',
  'hospital',
  'institute',
  'park',
  'other',
)
export const TIFA_KINDS = allOf<TifaKind>()('doctrine', 'programme', 'position', 'slogan')
export const EVENT_TYPES = allOf<EventType>()('inspection', 'meeting', 'interview', 'reception', 'ceremony', 'other')
export const INDICATOR_KINDS = allOf<IndicatorKind>()('target', 'actual')
export const MEASURES = allOf<Measure>()('growth', 'level', 'rank', 'share', 'count')
