import { doubts } from './doubts.ts'
import { followThrough } from './follow-through.ts'
import { lineage } from './lineage.ts'
import type { Linker } from './linker.ts'
import { passedOn } from './passed-on.ts'
import { sameEvents } from './same-events.ts'

/** Every kind of link, in the order in which they are made: each may lean on those before it. */
export const LINKERS: readonly Linker[] = [sameEvents, passedOn, lineage, doubts, followThrough]
