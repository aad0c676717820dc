import { cites, copies, relays, sameEvents } from './links-events.ts'
import { careers, persons, units } from './links-identities.ts'
import { itemSteps, items } from './links-items.ts'
import { phraseLinks, phrases } from './links-phrases.ts'
import type { LinkTable } from './table.ts'

export const LINK_TABLES: readonly LinkTable[] = [
  copies,
  sameEvents,
  relays,
  cites,
  items,
  itemSteps,
  phrases,
  phraseLinks,
  persons,
  careers,
  units,
]
