/**
 * Scores what Luoshi reads against gold records.
 *   npm run score                          the real reports, where they stand beside the project (or in LUOSHI_SHARED)
 *   npm run score -- samples               the invented samples
 *   npm run score -- gold --misses people  what was missed and wrongly given, for one kind
 *   npm run score -- links                 the links between reports, of both sets; --misses KIND as above
 *   npm run score -- work-reports            the official main targets of provincial work reports, where these stand there too
 *   npm run score -- reliability            how often records of a stated confidence are right, by kind
 *   npm run score -- calibrate              fits lexicon/calibration.tsv anew
 *   npm run score -- leave-one-out           the real reports, each read without the entries that it alone shows; `source`
 *                                           after it leaves out all reports of a source together
 *   npm run score -- raise                 raises the floors in evaluation/floors.json to what is reached now
 */

import { leaveOut } from '../evaluation/leave-one-out.ts'
import { hasLinks, linkFigures, linkScores } from '../evaluation/links/score.ts'
import { canScore, figures, raiseFloors, SETS, type SetName, SHARED, score } from '../evaluation/measure.ts'
import { outcomes, reliability, writeCalibration } from '../evaluation/reliability.ts'
import { hasWorkReports, scoreWorkReports } from '../evaluation/work-reports.ts'

const args = process.argv.slice(2)

async function tellLinks(misses: string | undefined): Promise<void> {
  for (const set of (Object.keys(SETS) as SetName[]).filter(hasLinks)) {
    console.log(set)
    for (const { kind, found, gold, right, f1, misses: lines } of await linkScores(set)) {
      const share = (of: number) => (of ? (right / of).toFixed(3) : '  —  ')
      console.log(`  ${kind.padEnd(22)} P ${share(found)}  R ${share(gold)}  F1 ${f1.toFixed(3)}  (${gold} in gold)`)
      if (kind === misses) for (const line of lines) console.log(`    ${line}`)
    }
  }
}

if (args[0] === 'links') {
  const at = args.indexOf('--misses')
  await tellLinks(at < 0 ? undefined : args[at + 1])
} else if (!canScore()) {
  console.log(`No scorer at ${SHARED}: nothing to score.`)
  console.log('Set LUOSHI_SHARED to the folder that holds records/, corpus/ and gold/.')
} else if (args[0] === 'raise') {
  for (const set of Object.keys(SETS) as SetName[]) {
    console.log(`${set}: ${raiseFloors(set, await figures(set)).join(', ') || 'nothing to raise'}`)
    if (!hasLinks(set)) continue
    const raised = raiseFloors(`links ${set}`, await linkFigures(set))
    console.log(`links ${set}: ${raised.join(', ') || 'nothing to raise'}`)
  }
  if (hasWorkReports()) {
    const raised = raiseFloors('work reports', (await scoreWorkReports()).figures)
    console.log(`work reports: ${raised.join(', ') || 'nothing to raise'}`)
  }
} else if (args[0] === 'work-reports') {
  const { figures: found, missed, wrong } = await scoreWorkReports()
  for (const [name, value] of Object.entries(found)) console.log(`${name.padEnd(12)} ${value.toFixed(3)}`)
  for (const line of missed) console.log(`  missed: ${line}`)
  for (const line of wrong) console.log(`  no target: ${line}`)
} else if (args[0] === 'reliability' || args[0] === 'calibrate') {
  const all = [...(await outcomes('gold')), ...(await outcomes('samples'))]
  if (args[0] === 'calibrate') writeCalibration(all)
  console.log(reliability(all))
} else if (args[0] === 'leave-one-out') {
  const by = args[1] === 'source' ? 'source' : 'report'
  process.stdout.write(leaveOut(by, args.slice(args[1] === by ? 2 : 1)))
} else {
  const set = args[0] === 'samples' || args[0] === 'gold' ? (args.shift() as SetName) : 'gold'
  process.stdout.write(await score(set, args))
}
