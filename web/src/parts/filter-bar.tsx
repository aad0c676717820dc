import { Select } from 'antd'
import { useMemo } from 'react'
import type { Facets } from '../../../src/serve/schema.ts'
import { useAnswer } from '../api/use-answer.ts'
import { useWords } from '../words/use-words.ts'
import { Chips, useFilterLabel } from './chips.tsx'
import { type FilterName, useFilters } from './filters.ts'

type Offered = Extract<FilterName, 'place' | 'person' | 'topic' | 'act' | 'year' | 'origin'>

function valuesOf(facets: Facets, name: Offered) {
  switch (name) {
    case 'place':
      return Object.values(facets.places).flat()
    case 'person':
      return facets.people
    case 'topic':
      return facets.topics
    case 'act':
      return facets.acts
    case 'year':
      return facets.years
    case 'origin':
      return facets.origins
  }
}

/** Menus that narrow a list by what its reports hold; the choice stands in the address. */
export function FilterBar({ offer, children }: { offer: readonly Offered[]; children?: React.ReactNode }) {
  const { values } = useFilters()
  // The words of a list search its own rows, so the menus offer what all reports hold.
  const {
    q: _q,
    page: _page,
    sort: _sort,
    level: _level,
    kind: _kind,
    type: _type,
    measure: _measure,
    due: _due,
    dueFrom: _dueFrom,
    open: _open,
    report: _report,
    status: _status,
    ...rest
  } = values
  const facets = useAnswer('/facets', { params: { ...rest, limit: 100 }, keep: true })
  return (
    <>
      <div className="filter-bar">
        {offer.map((name) => (
          <FilterMenu key={name} name={name} facets={facets.data} />
        ))}
        {children}
      </div>
      <Chips facets={facets.data} />
    </>
  )
}

function FilterMenu({ name, facets }: { name: Offered; facets: Facets | undefined }) {
  const { t } = useWords()
  const { values, change } = useFilters()
  const label = useFilterLabel(facets)
  const options = useMemo(
    () =>
      facets
        ? valuesOf(facets, name).map((one) => {
            const named = label(name, one.value)
            return { value: one.value, label: named === one.value ? one.label : named, count: one.count }
          })
        : [],
    [facets, name, label],
  )
  return (
    <Select
      className="filter-menu"
      showSearch={{ optionFilterProp: 'label' }}
      allowClear
      popupMatchSelectWidth={220}
      placeholder={t(`filterName.${name}`)}
      aria-label={t(`filterName.${name}`)}
      value={values[name] ?? null}
      options={options}
      optionRender={(option) => (
        <span className="menu-option">
          <span>{option.label}</span>
          <span className="count">{option.data.count}</span>
        </span>
      )}
      notFoundContent={t('state.nothing')}
      onChange={(value: string | null) => change({ [name]: value ?? null })}
    />
  )
}

/** A row of choices that narrow a list by one of its own fields (kind, level, type). */
export function ChoiceMenu<Value extends string>({
  name,
  values: offered,
  label,
  nameOf,
}: {
  name: 'level' | 'kind' | 'type' | 'measure'
  values: readonly Value[]
  label: string
  nameOf: (value: Value) => string
}) {
  const { values, change } = useFilters()
  return (
    <Select
      className="filter-menu"
      allowClear
      placeholder={label}
      aria-label={label}
      value={(values[name] as Value | undefined) ?? null}
      options={offered.map((value) => ({ value, label: nameOf(value) }))}
      onChange={(value: Value | null) => change({ [name]: value ?? null })}
    />
  )
}
