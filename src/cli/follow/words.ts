import { styleText } from 'node:util'
import type { Outcome, StepStatus } from '../../link/follow/statuses.ts'

/** How items stand, and what steps say, as the terminal names them. */
export const OUTCOME_NAMES: Readonly<Record<Outcome, string>> = {
  'not yet rated': '未见后续报道',
  'under way': '推进中',
  done: '已完成',
  'done late': '逾期完成',
  met: '达到',
  missed: '未达到',
}
export const STEP_NAMES: Readonly<Record<StepStatus, string>> = {
  asked: '提出',
  relayed: '传达',
  planned: '部署',
  revised: '调整',
  'under way': '推进',
  done: '完成',
  met: '达到',
  missed: '未达到',
}

const COLOURS: Readonly<Record<Outcome, 'green' | 'red' | 'yellow' | 'cyan' | 'dim'>> = {
  'not yet rated': 'dim',
  'under way': 'cyan',
  done: 'green',
  'done late': 'yellow',
  met: 'green',
  missed: 'red',
}

export const outcomeText = (outcome: Outcome) => styleText(COLOURS[outcome], OUTCOME_NAMES[outcome])
