import { makeEntry } from '../ledger/make.ts'

export const SAID = '顾砚秋强调，要确保年底前松江大桥建成通车。'
export const TROUBLE = '松陵机电厂负责人反映用工困难。'
/** A demand with its deadline, and a firm's difficulty; then what came of the demand. */
export const asked = makeEntry({
  id: 'asked',
  title: '顾砚秋调研松江大桥',
  published: '2023-02-01',
  people: [['顾砚秋', { title: '市委书记', of: '990200' }]],
  places: [['栖梧', '990200', 'prefecture', '990000']],
  text: [[[SAID, 'directive', '顾砚秋', ['infrastructure']], TROUBLE]],
})
export const told = makeEntry({
  id: 'told',
  published: '2023-12-28',
  origin: '栖梧日报',
  text: [['今天，松江大桥正式通车。']],
})
