import { CloseOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Input, Space } from 'antd'
import { type ReactNode, useState } from 'react'
import { Link, useSearchParams } from 'react-router'
import type { ComparedSide, Comparison } from '../../../src/serve/schema-items.ts'
import { useAnswer } from '../api/use-answer.ts'
import { SaveChart } from '../charts/save-chart.tsx'
import { OutcomeMark } from '../follow/outcome.tsx'
import { pageAddress } from '../parts/addresses.ts'
import { figureText } from '../parts/figure.ts'
import { Name } from '../parts/name.tsx'
import { Section } from '../parts/section.tsx'
import { Failed, Loading } from '../parts/states.tsx'
import { useTitle } from '../parts/use-title.ts'
import { topicName } from '../words/topics.ts'
import { useWords } from '../words/use-words.ts'

const MOST = 6
/** Places, people and years that are suggested, at most of each. */
const SUGGESTED = 6

/** Places, people or years side by side; who is compared stands in the address. */
export function Component() {
  const { t } = useWords()
  const [search, setSearch] = useSearchParams()
  useTitle(t('nav.compare'))
  const sides = (search.get('with') ?? '').split(',').filter(Boolean)
  const put = (next: readonly string[]) => setSearch(next.length ? { with: next.join(',') } : {})
  const answer = useAnswer('/compare', { params: { with: sides.join(',') }, when: sides.length > 1, keep: true })
  const { data, error } = answer
  const nameOf = (value: string) => data?.sides.find((side) => side.id === value)?.name ?? value
  return (
    <div className="sheet">
      <header className="page-head">
        <h1>{t('nav.compare')}</h1>
        <p className="under">{t('lead.compare')}</p>
      </header>
      {sides.length < MOST && <AddSide onAdd={(name) => put([...new Set([...sides, name])])} />}
      <ul className="chips">
        {sides.map((side) => (
          <li key={side}>
            <button type="button" className="chip" onClick={() => put(sides.filter((one) => one !== side))}>
              <span lang="zh-CN">{nameOf(side)}</span> <CloseOutlined aria-label={t('filter.remove')} />
            </button>
          </li>
        ))}
      </ul>
      {sides.length < 2 ? (
        <Suggested without={sides} onAdd={(name) => put([...sides, name])} />
      ) : error ? (
        <Failed error={error} retry={() => void answer.refetch()} />
      ) : data ? (
        <Sides found={data} />
      ) : (
        <Loading lines={10} />
      )}
    </div>
  )
}

/** What the ledger has most of, to begin with. */
function Suggested({ without, onAdd }: { without: readonly string[]; onAdd: (id: string) => void }) {
  const { t } = useWords()
  const overview = useAnswer('/overview')
  const { places = [], people = [], years = [] } = overview.data ?? {}
  const lots = [
    [t('nav.places'), places.slice(0, SUGGESTED).map(({ id, name }) => ({ id, name, as: 'place' as const }))],
    [t('nav.people'), people.slice(0, SUGGESTED).map(({ id, name }) => ({ id, name, as: 'person' as const }))],
    [t('overview.years'), years.slice(-SUGGESTED).map(({ period }) => ({ id: period, name: period, as: null }))],
  ] as const
  return (
    <>
      <p className="soft">{t('compare.two')}</p>
      {lots.map(([head, all]) => {
        const left = all.filter(({ id }) => !without.includes(id))
        return (
          left.length > 0 && (
            <section key={head} className="suggested">
              <h2>{head}</h2>
              <ul className="chips">
                {left.map(({ id, name, as }) => (
                  <li key={id}>
                    <button type="button" className="chip" onClick={() => onAdd(id)}>
                      <PlusOutlined aria-hidden /> {as ? <Name name={name} as={as} /> : name}
                    </button>
                  </li>
                ))}
              </ul>
            </section>
          )
        )
      })}
    </>
  )
}

function AddSide({ onAdd }: { onAdd: (name: string) => void }) {
  const { t } = useWords()
  const [name, setName] = useState('')
  const add = () => {
    const side = name.replaceAll(',', ' ').trim()
    if (side) onAdd(side)
    setName('')
  }
  return (
    <search className="search-box">
      <Space.Compact block>
        <Input
          value={name}
          maxLength={60}
          placeholder={t('compare.add')}
          aria-label={t('compare.add')}
          onChange={(event) => setName(event.target.value)}
          onPressEnter={add}
        />
        <Button onClick={add}>{t('compare.addButton')}</Button>
      </Space.Compact>
    </search>
  )
}

function Sides({ found }: { found: Comparison }) {
  const { t, language } = useWords()
  const shared = new Set(found.sharedTifa.map((phrase) => phrase.id))
  const topics = new Set(found.sharedTopics)
  const address = (side: ComparedSide) =>
    side.kind === 'year'
      ? `/reports?year=${side.id}`
      : pageAddress(side.kind === 'place' ? 'places' : 'people', side.id)
  const filter = (side: ComparedSide) => `${side.kind}=${encodeURIComponent(side.id)}`
  const names = found.sides.map((side) => side.name)
  /** Takes a row away as bars, those of one name beside each other. */
  const save = (name: string, head: string, count: (side: ComparedSide) => readonly (readonly [string, number])[]) => {
    const counts = found.sides.map((side) => new Map(count(side)))
    const labels = [...new Set(counts.flatMap((one) => [...one.keys()]))]
    return (
      <SaveChart
        brief
        title={`${names.join(' / ')} · ${head}`}
        name={`compare-${name}`}
        drawn={{
          bars: labels.map((label) => ({ label, values: counts.map((one) => one.get(label) ?? 0) })),
          series: names,
        }}
        figures={[
          '/api/charts/compare',
          `?${new URLSearchParams({ with: found.sides.map((side) => side.id).join(',') })}`,
        ]}
      />
    )
  }
  const row = (head: string, cell: (side: ComparedSide) => ReactNode, tools?: ReactNode) => (
    <tr>
      <th scope="row">
        {head} {tools}
      </th>
      {found.sides.map((side) => (
        <td key={side.id} data-head={side.name}>
          {cell(side)}
        </td>
      ))}
    </tr>
  )
  return (
    <>
      <table className="compare">
        <caption className="visually-hidden">{t('nav.compare')}</caption>
        <thead>
          <tr>
            <th />
            {found.sides.map((side) => (
              <th key={side.id} scope="col">
                <Link className="quiet-link" to={address(side)}>
                  <Name name={side.name} as={side.kind === 'year' ? 'unit' : side.kind} />
                </Link>
                <p className="faint">
                  {t('totalOf.reports', { count: side.reports, n: side.reports.toLocaleString('en-US') })}
                </p>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {row(
            t('nav.items'),
            (side) => (
              <ul className="outcome-tally">
                {side.outcomes.map(({ outcome, count }) => (
                  <li key={outcome}>
                    <Link className="quiet-link" to={`/items?${filter(side)}&status=${encodeURIComponent(outcome)}`}>
                      <OutcomeMark outcome={outcome} /> <span className="count">{count}</span>
                    </Link>
                  </li>
                ))}
              </ul>
            ),
            save('outcomes', t('nav.items'), (side) =>
              side.outcomes.map(({ outcome, count }) => [t(`outcome.${outcome}`), count]),
            ),
          )}
          {row(t('compare.demands'), (side) => (
            <ul className="item-briefs">
              {side.demands.slice(0, 6).map((item) => (
                <li key={item.id}>
                  <OutcomeMark outcome={item.outcome} />
                  <Link className="quiet-link" lang="zh-CN" to={pageAddress('items', item.id)}>
                    {item.what}
                  </Link>
                </li>
              ))}
            </ul>
          ))}
          {row(
            t('section.topics'),
            (side) => (
              <ul className="compared">
                {side.topics.slice(0, 8).map(({ topic, count }) => (
                  <li key={topic} data-shared={topics.has(topic)}>
                    <Link className="quiet-link" to={`/statements?${filter(side)}&topic=${topic}`}>
                      {topicName(topic, language)} <span className="count">{count}</span>
                    </Link>
                  </li>
                ))}
              </ul>
            ),
            save('topics', t('section.topics'), (side) =>
              side.topics.map(({ topic, count }) => [topicName(topic, language), count]),
            ),
          )}
          {row(t('nav.tifa'), (side) => (
            <ul className="compared">
              {side.tifa.slice(0, 16).map(({ id, name, count }) => (
                <li key={id} data-shared={shared.has(id)}>
                  <Link className="quiet-link" lang="zh-CN" to={pageAddress('tifa', id)}>
                    {name} <span className="count">{count}</span>
                  </Link>
                </li>
              ))}
            </ul>
          ))}
        </tbody>
      </table>
      <p className="faint">{t('compare.shared')}</p>
      <Section head={t('compare.targets')} empty={!found.targets.length}>
        <table className="compare">
          <caption className="visually-hidden">{t('compare.targets')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('column.metric')}</th>
              {found.sides.map((side) => (
                <th key={side.id} scope="col" lang="zh-CN">
                  {side.name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {found.targets.map((target) => (
              <tr key={target.metric}>
                <th scope="row" lang="zh-CN">
                  {target.metric}
                </th>
                {target.sides.map((cell, i) => (
                  <td key={found.sides[i]!.id} data-head={found.sides[i]!.name}>
                    {cell && (
                      <Link className="quiet-link" lang="zh-CN" title={cell.what} to={pageAddress('items', cell.id)}>
                        {cell.period} <strong>{figureText({ ...cell, approx: false })}</strong>{' '}
                        <OutcomeMark outcome={cell.outcome} />
                      </Link>
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Section>
    </>
  )
}
