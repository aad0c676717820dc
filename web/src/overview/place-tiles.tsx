import { Link } from 'react-router'
import { useAnswer } from '../api/use-answer.ts'
import { SaveChart } from '../charts/save-chart.tsx'
import { pageAddress } from '../parts/addresses.ts'
import { Name } from '../parts/name.tsx'
import { Section } from '../parts/section.tsx'
import { useWords } from '../words/use-words.ts'

/** Of more places only those with most reports are drawn in a picture. */
const BARS = 50

/** How dark a tile is: a logarithm of its reports, since a few places have most of them. */
const shade = (reports: number, most: number) => Math.round((Math.log1p(reports) / Math.log1p(most)) * 70 + 8)

/** Places as tiles, each province a row of its prefectures: where reports are from, without a border that anyone disputes. */
export function PlaceTiles() {
  const { t } = useWords()
  const prefectures = useAnswer('/places', { params: { level: 'prefecture', size: 200 } })
  const provinces = useAnswer('/places', { params: { level: 'province', size: 50 } })
  if (!prefectures.data || !provinces.data) return null
  const below = Map.groupBy(prefectures.data.items, ({ parent }) => parent?.id ?? '')
  const most = Math.max(1, ...prefectures.data.items.map(({ reports }) => reports))
  const rows = provinces.data.items.filter(({ id }) => below.has(id))
  if (!rows.length) return null
  return (
    <Section
      head={t('overview.tiles')}
      more={{ to: '/places', text: t('nav.places') }}
      tools={
        <SaveChart
          brief
          title={t('overview.tiles')}
          name="places"
          drawn={{
            bars: prefectures.data.items
              .slice(0, BARS)
              .map(({ name, reports }) => ({ label: name, values: [reports] })),
            series: [t('nav.reports')],
          }}
          figures={['/api/files/places', '?level=prefecture']}
        />
      }
    >
      {rows.map((province) => (
        <div key={province.id} className="tile-row">
          <h3>
            <Link className="quiet-link" to={pageAddress('places', province.id)}>
              <Name name={province.name} as="place" />
            </Link>
          </h3>
          <ul className="tiles">
            {below
              .get(province.id)!
              .toSorted((a, b) => (a.code ?? '').localeCompare(b.code ?? ''))
              .map((place) => (
                <li key={place.id}>
                  <Link
                    to={pageAddress('places', place.id)}
                    style={{ borderBlockEndWidth: `${Math.max(2, shade(place.reports, most) / 6)}px` }}
                  >
                    <Name name={place.name} as="place" /> <strong>{place.reports}</strong>
                  </Link>
                </li>
              ))}
          </ul>
        </div>
      ))}
    </Section>
  )
}
