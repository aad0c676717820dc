/**
 * Scores what Luoshi reads against gold records.
 *   npm run score                          the real reports, where they stand beside the project (or in LUOSHI_SHARED)
 *   npm run score -- samples               the invented samples
 *   npm run score -- gold --misses people  what was missed and wrongly given, for one kind
 *   npm run score -- raise                 raises the floors in evaluation/floors.json to what is reached now
 */
import { canScore, figures, raiseFloors, SETS, type SetName, SHARED, score } from '../evaluation/measure.ts'

const args = process.argv.slice(2)
if (!canScore()) {
  console.log(`No scorer at ${SHARED}: nothing to score.`)
  console.log('Set LUOSHI_SHARED to the folder that holds records/, corpus/ and gold/.')
} else if (args[0] === 'raise') {
  for (const set of Object.keys(SETS) as SetName[])
    console.log(`${set}: ${raiseFloors(set, await figures(set)).join(', ') || 'nothing to raise'}`)
} else {
  const set = args[0] === 'samples' || args[0] === 'gold' ? (args.shift() as SetName) : 'gold'
  process.stdout.write(await score(set, args))
}
