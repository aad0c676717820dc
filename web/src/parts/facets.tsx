import { Input } from 'antd'
import { useId, useState } from 'react'
import type { Facets, FacetValue } from '../../../src/serve/schema.ts'
import { useWords } from '../words/use-words.ts'
import { useFilterLabel } from './chips.tsx'
import { type FilterName, useFilters } from './filters.ts'
import { Name } from './name.tsx'

const LEVELS = ['province', 'prefecture', 'county', 'township', 'zone'] as const
const SHOWN = 5

/** What the reports found can be narrowed by, with the number that each value would leave. */
export function FacetPanel({ facets }: { facets: Facets }) {
  const { t } = useWords()
  return (
    <div className="facets">
      <section>
        <h3>{t('filterName.place')}</h3>
        {LEVELS.map((level) => (
          <FacetList
            key={level}
            name="place"
            facets={facets}
            values={facets.places[level]}
            head={t(`level.${level}`)}
          />
        ))}
      </section>
      <FacetSection name="person" facets={facets} values={facets.people} />
      <FacetSection name="topic" facets={facets} values={facets.topics} />
      <FacetSection name="act" facets={facets} values={facets.acts} />
      <FacetSection name="year" facets={facets} values={facets.years} />
      <DateRange />
      <FacetSection name="origin" facets={facets} values={facets.origins} />
      <FacetSection name="publisher" facets={facets} values={facets.publishers} />
    </div>
  )
}

/** From which day to which; either may be left open. */
function DateRange() {
  const { t } = useWords()
  const id = useId()
  const { values, change } = useFilters()
  return (
    <section>
      <h3>{t('filter.dates')}</h3>
      <div className="date-range">
        {(['from', 'to'] as const).map((name) => (
          <div key={name}>
            <label className="faint" htmlFor={`${id}-${name}`}>
              {t(`filterName.${name}`)}
            </label>
            <Input
              id={`${id}-${name}`}
              key={values[name] ?? ''}
              size="small"
              type="date"
              defaultValue={values[name]}
              onBlur={(event) => {
                const day = event.target.value || null
                if (day !== (values[name] ?? null)) change({ [name]: day })
              }}
              onPressEnter={(event) => event.currentTarget.blur()}
            />
          </div>
        ))}
      </div>
    </section>
  )
}

interface Props {
  readonly name: FilterName
  readonly facets: Facets
  readonly values: readonly FacetValue[]
}

function FacetSection(props: Props) {
  const { t } = useWords()
  if (!props.values.length) return null
  return (
    <section>
      <h3>{t(`filterName.${props.name}`)}</h3>
      <FacetList {...props} />
    </section>
  )
}

function FacetList({ name, facets, values, head }: Props & { head?: string }) {
  const { t } = useWords()
  const { values: chosen, change } = useFilters()
  const label = useFilterLabel(facets)
  const [open, setOpen] = useState(false)
  const id = useId()
  if (!values.length) return null
  const shown = open ? values : values.slice(0, SHOWN)
  return (
    <div className="facet">
      {head && <h4 id={id}>{head}</h4>}
      <ul {...(head && { 'aria-labelledby': id })}>
        {shown.map((one) => {
          const on = chosen[name] === one.value
          return (
            <li key={one.value}>
              <button
                type="button"
                className="facet-value"
                aria-pressed={on}
                onClick={() => change({ [name]: on ? null : one.value })}
              >
                <span>
                  {name === 'person' || name === 'place' ? (
                    <Name name={one.label} as={name} />
                  ) : label(name, one.value) === one.value ? (
                    one.label
                  ) : (
                    label(name, one.value)
                  )}
                </span>
                <span className="count">{one.count}</span>
              </button>
            </li>
          )
        })}
      </ul>
      {values.length > SHOWN && (
        <button type="button" className="plain-button link-button facet-more" onClick={() => setOpen(!open)}>
          {open ? t('filter.fewer') : t('filter.more', { count: values.length - SHOWN })}
        </button>
      )}
    </div>
  )
}
