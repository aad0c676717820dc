import { traceEvent } from './event.ts'
import { traceItem } from './item.ts'
import { traceTifa } from './tifa.ts'
import type { Tracer } from './tracer.ts'

/** What `luoshi trace` can follow: the first that knows the thing answers. Those that know it by an exact id stand first. */
export const TRACERS: readonly Tracer[] = [traceItem, traceEvent, traceTifa]
