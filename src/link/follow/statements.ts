import type { Report, Sentence } from '../../record/types.ts'
import type { Amount } from './amount.ts'
import { type TaskClause, taskClauses } from './clauses.ts'
import { findTimes, type TimeMention } from './deadline.ts'
import { Figures, TELLING } from './figures.ts'
import { mainProject, nearVerb } from './main-project.ts'
import { progressOf, stageOf } from './progress.ts'
import { isDistinct, type ProjectName, projectsIn } from './projects.ts'
import type { TaskName, TaskStatement } from './statement.ts'
import { TaskPlaces } from './task-place.ts'
import { taskWords } from './task-words.ts'

/** Statements that are taken from one report, at most. */
const MOST = 400
const RELAY = /传达(?:学习|贯彻|落实|部署|[^，。]{0,6}精神)|学习贯彻[^，。]{0,30}讲话精神/
const RETOLD = /^(?:[“‘]?)(?:去年|前年|此前|早在|当年|上次|20\d\d年\d{1,2}月)/
const NOW = /目前|截至|迄今|已(?!经?确定)/
/** What reporters expect is asked or promised by nobody. */
const FORECAST = /预计|有望|可望|或将|可达|可(?:带动|实现|满足|提供|输送)/
const SLOGAN = /^(?:当天|当日|今天|当晚)$/
/** Heads that stand for whatever project was named before. */
const ANY = /^(?:项目|工程|基地)$/
/** How many sentences before one a name or time is carried from, within the paragraph. */
const CARRIED = 3

interface Named {
  readonly names: readonly TaskName[]
  readonly sentence: number
}

/** What clauses of one report say of tasks, in their order. */
export function taskStatements(report: Report): TaskStatement[] {
  return new Reader(report).read()
}

class Reader {
  readonly #report: Report
  readonly #places: TaskPlaces
  readonly #published: string | null
  readonly #relay: boolean
  readonly #figures: Figures
  readonly #people: readonly string[]
  /** Organizations: what their unnamed speakers say is their own. */
  readonly #speakers: ReadonlySet<string>
  readonly #owners: readonly { start: number; end: number; name: string }[]
  readonly #found: TaskStatement[] = []
  #paragraph = 0
  /** Projects named in the paragraph so far, the latest last. */
  #named: Named[] = []
  #year: TimeMention | null = null
  /** Whether the sentence that gave the year held figures of its own. */
  #yearCounted = false
  /** The one project that the report is about. */
  #main: string | null

  constructor(report: Report) {
    this.#report = report
    this.#places = new TaskPlaces(report)
    const dated = report.events.find((event) => event.date && !event.date.startsWith('XXXX'))
    this.#published = report.meta.published ?? dated?.date?.split('/')[0] ?? null
    const opening = report.body.slice(0, 240)
    this.#relay = RELAY.test(report.meta.title ?? '') || RELAY.test(opening)
    this.#main = mainProject(report)
    this.#speakers = new Set(report.organizations.map((one) => one.name))
    this.#people = report.people.map((one) => one.name)
    this.#figures = new Figures(report)
    this.#owners = report.organizations
      .flatMap(({ name, spans }) => spans.map(([start, end]) => ({ start, end, name })))
      .sort((a, b) => a.start - b.start)
  }

  read(): TaskStatement[] {
    const { body, sentences } = this.#report
    const passing = new Set(this.#report.people.filter((one) => one.passing).map((one) => one.name))
    let before = 0
    for (const [i, sentence] of sentences.entries()) {
      if (i === 0 || body.slice(before, sentence.start).includes('\n')) {
        this.#paragraph = sentence.start
        this.#named = []
        this.#year = null
      }
      before = sentence.end
      if (this.#found.length >= MOST) break
      if (sentence.end - sentence.start > 1_500) continue
      if (sentence.speaker === null || !passing.has(sentence.speaker)) this.#sentence(i, sentence)
    }
    return this.#found
  }

  #sentence(index: number, sentence: Sentence): void {
    const { body } = this.#report
    const demands = sentence.act === 'directive' || sentence.act === 'commitment'
    const retold = demands && RETOLD.test(body.slice(sentence.start, sentence.start + 12))
    let time: TimeMention | null = null
    let amount: Amount | null = null
    let counted = false
    for (const clause of taskClauses(body, sentence.start, sentence.end)) {
      const projects = projectsIn(clause.text)
      const { names, near } = this.#namesOf(clause, projects, index, !demands, sentence.speaker)
      const ahead = demands || progressOf(clause.text)?.says === 'ahead'
      const times = findTimes(clause.text, this.#published, ahead)
      const real = times.filter((one) => !SLOGAN.test(one.text))
      const own = real.find((one) => one.kind === 'by') ?? real[0] ?? null
      if (own) time = own
      const figures = this.#figures.in(clause, demands)
      const common = { clause, sentence, index, names, near, retold }
      if (figures.length)
        for (const { figure, kind } of figures) {
          const whole: Amount =
            clause.text.startsWith('其中') && amount ? { ...figure, metric: amount.metric, part: true } : figure
          if (kind === 'target' && !demands && FORECAST.test(clause.text)) continue
          if (kind === 'target') this.#demand({ ...common, amount: whole, time: own ?? time ?? this.#ahead() })
          else if (!demands || TELLING.has(progressOf(clause.text)?.says ?? 'ahead'))
            this.#state({
              ...common,
              amount: whole,
              time: own ?? (NOW.test(clause.text) ? null : (time ?? this.#year)),
            })
          if (!whole.part) amount = whole
          counted = true
        }
      else if (demands) {
        if (this.#demand({ ...common, amount: null, time: own })) time = null
      } else if (!projects.some((one) => !one.bare) && this.#verdict(clause, index)) continue
      else if (!this.#promised({ ...common, amount: null, time: own }))
        this.#state({ ...common, amount: null, time: own })
    }
    if (time && time.kind === 'in' && time.precision === 'year') {
      this.#year = time
      this.#yearCounted = counted
    }
  }

  /** The year of the sentence that leads in: 今年将重点抓好六件事。一是…进出口总额增长8%。 */
  #ahead(): TimeMention | null {
    const last = this.#year?.last ?? null
    return last && !this.#yearCounted && this.#published && last > this.#published ? this.#year : null
  }

  /**
   * 全年营业收入完成962亿元，未能实现突破1000亿元的目标: what a clause without a figure of its own says of the one before it.
   */
  #verdict({ text }: TaskClause, index: number): boolean {
    const last = this.#found.at(-1)
    if (last?.role !== 'state' || last.sentence !== index) return false
    const cue = progressOf(text)
    const same = /^(?:均|都)?(?:实现)?与.{2,8}同步/.exec(text)
    if (!same && !(cue && (cue.says === 'short' || cue.says === 'late' || cue.says === 'reached'))) return false
    if (!same && !last.amount && cue?.says !== 'late') return false
    const found = same ? { says: 'reached' as const, cue: same[0] } : { says: cue!.says, cue: cue!.cue }
    this.#found[this.#found.length - 1] = { ...last, ...found, span: [last.span[0], last.span[1] + text.length + 1] }
    return true
  }

  /** Names in a clause, with the name that a bare head (大桥, 项目) or a clause without one stands for. */
  #namesOf(
    clause: TaskClause,
    projects: readonly ProjectName[],
    sentence: number,
    told: boolean,
    speaker: string | null,
  ): { readonly names: TaskName[]; readonly near: boolean } {
    const names: TaskName[] = []
    const put = (name: string, as: TaskName['as']) => {
      if (!names.some((one) => one.name === name)) names.push({ name, as })
    }
    const stage = stageOf(clause.text)
    const counts = /\d|[一二三四五六七八九十百千万][个项座条家处套所%]/.test(
      clause.text.replace(/20\d\d年|\d{1,2}[月日]/g, ''),
    )
    // 建好中试基地: what follows the verb is its object, else what stands right before it.
    const verb = stage?.cue.start ?? -1
    const full = projects.filter((one) => !one.bare && !this.#people.some((name) => one.name.includes(name)))
    const after = verb < 0 ? undefined : full.find((one) => one.start >= verb)
    const object = after ?? full.findLast((one) => verb < 0 || one.start < verb)
    if (object) put(object.name, 'object')
    for (const one of full) put(one.name, one === object ? 'object' : 'owner')
    for (const { start, end, name } of this.#owners) {
      if (start >= clause.end) break
      if (
        start >= clause.start &&
        end <= clause.end &&
        !names.some((one) => name.endsWith(one.name) || one.name.endsWith(name))
      )
        put(name, 'owner')
    }
    const bare = projects.find((one) => one.bare)
    const done = stage !== null && stage.stage !== 'working'
    const plural =
      bare &&
      /[座个条处所家](?:[\u4e00-\u9fff]{0,4})$/.test(clause.text.slice(0, bare.start)) &&
      this.#main?.endsWith(bare.head)
    if (!object && plural) put(this.#main!, 'object')
    else if (!object && (bare || (done && (!counts || (told && taskWords(clause.text).length < 8))))) {
      const meansIt = ({ name, as }: TaskName) =>
        as === 'object' && (!bare || ANY.test(bare.head) || name.endsWith(bare.head))
      const earlier = this.#named.findLast(
        (one) => one.sentence >= sentence - (bare ? CARRIED : told ? 1 : 0) && one.names.some(meansIt),
      )
      const meant = earlier?.names.find(meansIt)
      if (meant) put(meant.name, 'object')
      else if (!bare && this.#main) put(this.#main, 'object')
      else if (bare && bare.head.length >= 2) {
        const named = this.#inReport(bare.head, clause.start)
        if (named) put(named, 'object')
        else if (!ANY.test(bare.head) && done) put(bare.head, 'object')
      }
    }
    // 让过江时间缩短到10分钟以内, 其中在本地落地的20个: what the project named before is to bring, or a part of its figure
    if (counts && !names.length && /^(?:[让使把将]|其中|[\u4e00-\u9fff]{2,4}后)/.test(clause.text)) {
      const cause = this.#named.findLast((one) => one.sentence === sentence)?.names[0]
      if (cause) put(cause.name, 'owner')
    }
    const site = this.#named.findLast((one) => one.names.some(({ as }) => as === 'owner'))
    const said = this.#speakers.has(speaker ?? '') ? speaker : null
    if (said) put(said, 'owner')
    if (site && names.some((one) => one.as === 'object') && !names.some((one) => one.as === 'owner'))
      put(site.names.find(({ as }) => as === 'owner')!.name, 'owner')
    if (names.length) this.#named.push({ names, sentence })
    const known = names.some((one) => one.as === 'object')
    const beside = object ?? (bare && !(ANY.test(bare.head) && !told) ? bare : undefined)
    return { names, near: known && nearVerb(beside, stage?.cue) }
  }

  /** The last full name with a head before an offset of the body. */
  #inReport(head: string, before: number): string | null {
    if (/^(?:项目|工程|中心|平台|园区|小区)$/.test(head)) return null
    const { body } = this.#report
    const text = body.slice(Math.max(0, before - 2_000), before)
    for (let at = text.lastIndexOf(head); at > 0; at = text.lastIndexOf(head, at - 1)) {
      const named = projectsIn(text.slice(Math.max(0, at - 20), at + head.length)).at(-1)
      if (named && !named.bare && named.head === head) return named.name
    }
    return null
  }

  /** @returns whether the clause demands anything that can be followed */
  #demand(it: Said & { time: TimeMention | null }): boolean {
    const { clause, amount, time, names, near, retold, sentence } = it
    // 今年是…之年; a time that is over
    if (/[今明]年是/.test(clause.text) || (time?.last && this.#published && time.last < this.#published.slice(0, 4)))
      return false
    if (retold) {
      // What an earlier demand was about is what the report looks into.
      this.#main = names.find((one) => one.as === 'object')?.name ?? this.#main
      return false
    }
    const stage = stageOf(clause.text)?.stage ?? null
    // What a reporter tells as planned is followed where it has a day or a name.
    if (
      amount &&
      sentence.act === 'narration' &&
      (/[今昨明]天|[今昨明]日|日均/.test(clause.text) || !(time || names.length))
    )
      return false
    if (!amount) {
      const ends = stage === 'finished' || stage === 'started'
      const dated = time && (time.kind === 'by' || (time.kind === 'in' && ends))
      const loose = /越到年底|岁末年初|临近|每年|每季|每月/.test(clause.text)
      const real = dated && !loose && clause.text.length - time.text.length >= 4
      const project = near && stage !== null && (stage !== 'working' || /加快|推进|督促|死盯/.test(clause.text))
      const whole = sentence.act === 'commitment' && /全部(?:改|取消|实现|纳入|下放)|一律/.test(clause.text)
      if ((!real && !project && !whole) || /[时后]$/.test(clause.text)) return false
    }
    this.#put(it, 'demand', { stage, says: null, cue: null, topics: sentence.topics })
    return true
  }

  #state(it: Said & { time: TimeMention | null }): void {
    const { clause, amount, names } = it
    const cue = progressOf(clause.text)
    if (!amount) {
      if (!cue || cue.says === 'ahead') return
      const object = names.some((one) => one.as === 'object')
      if (!object || cue.says === 'planning') return
      if (!it.near && !['short', 'late', 'changed', 'reached'].includes(cue.says)) return
    }
    const told = it.time && /^(?:全年|年内)$/.test(it.time.text) ? null : it.time
    const time = amount && !told ? (this.#yearBefore(clause) ?? it.time) : it.time
    this.#put({ ...it, time }, 'state', {
      stage: stageOf(clause.text)?.stage ?? null,
      says: cue?.says ?? null,
      cue: cue?.cue ?? null,
      topics: [],
    })
  }

  /** 根据协议，启衡集团将投资60亿元 in narration: a clause that promises. */
  #promised(it: Said & { time: TimeMention | null }): boolean {
    if (it.sentence.act !== 'narration' || !it.names.some((one) => one.as === 'object')) return false
    const cue = progressOf(it.clause.text)
    if (cue?.says !== 'ahead' || /原定|要求/.test(it.clause.text) || FORECAST.test(it.clause.text)) return false
    if (!it.names.some((one) => one.as === 'object' && isDistinct(one.name))) return false
    return this.#demand({ ...it, amount: null })
  }

  /** A yearly figure without its time, told in the first quarter, is of the year before; one told of now has none. */
  #yearBefore({ text }: TaskClause): TimeMention | null {
    const [, year, month] = /^(\d{4})-(\d\d)/.exec(this.#published ?? '') ?? []
    if (!year || !month || month > '03' || NOW.test(text)) return null
    const before = Number(year) - 1
    return {
      start: 0,
      end: 0,
      text: '',
      kind: 'in',
      first: `${before}-01-01`,
      last: `${before}-12-31`,
      precision: 'year',
    }
  }

  #put(
    { clause, sentence, index, amount, time, names }: Said & { time: TimeMention | null },
    role: TaskStatement['role'],
    rest: Pick<TaskStatement, 'stage' | 'says' | 'cue' | 'topics'>,
  ): void {
    const lead = this.#report.events.find((event) => event.type !== 'interview')?.lead ?? null
    this.#found.push({
      role,
      span: [clause.start, clause.end],
      sentence: index,
      text: clause.text,
      act: sentence.act,
      speaker: sentence.speaker,
      place: this.#places.at(
        sentence,
        clause.start,
        clause.end,
        this.#paragraph,
        names.some((one) => one.as === 'object') && sentence.act !== 'directive',
      ),
      names,
      amount,
      time: time && { text: time.text, kind: time.kind, first: time.first, last: time.last, precision: time.precision },
      words: taskWords(clause.text),
      relay: this.#relay,
      before: sentence.act === 'commitment' && lead !== null && lead !== sentence.speaker,
      ...rest,
    })
  }
}

interface Said {
  readonly clause: TaskClause
  readonly sentence: Sentence
  readonly index: number
  readonly names: readonly TaskName[]
  readonly amount: Amount | null
  /** Whether the project stands in the clause, beside its verb. */
  readonly near: boolean
  readonly retold: boolean
}
