/**
 * Reads the reports of a set by name and writes what the scorer takes, in a process of its own so that lexicons load anew.
 *   node evaluation/predict.ts SET FILE NAME…
 */
import { predict, type SetName } from './measure.ts'

const [set, file, ...names] = process.argv.slice(2)
await predict(set as SetName, file!, new Set(names))
