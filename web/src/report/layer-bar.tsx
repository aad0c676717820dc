import type { Report } from '../../../src/serve/schema.ts'
import { MARK_KINDS, type MarkKind } from '../text/marks.ts'
import { useWords } from '../words/use-words.ts'
import { LAYERS, type Layer, type useLayers } from './layers.ts'

const COUNTED: Record<MarkKind, (report: Report) => number> = {
  person: (report) => report.people.length,
  place: (report) => report.places.length,
  organization: (report) => report.organizations.length,
  tifa: (report) => report.tifa.length,
  indicator: (report) => report.indicators.length,
  citation: (report) => report.citations.length,
}

interface Props {
  readonly report: Report
  readonly layers: ReturnType<typeof useLayers>
  /** How many repairs can be shown; null where the copy is not at hand. */
  readonly repairs: number | null
}

/** The legend of the marks, which is also their switches. */
export function LayerBar({ report, layers, repairs }: Props) {
  const { t } = useWords()
  const offered = LAYERS.filter((layer) => layer !== 'repairs' || repairs !== null)
  const none = !offered.some((layer) => layers.shown.has(layer))
  const isMark = (layer: Layer): layer is MarkKind => (MARK_KINDS as readonly string[]).includes(layer)
  return (
    <fieldset className="layer-bar">
      <legend className="visually-hidden">{t('layer.legend')}</legend>
      {offered.map((layer) => (
        <button
          key={layer}
          type="button"
          className="layer"
          aria-pressed={layers.shown.has(layer)}
          onClick={() => layers.toggle(layer)}
        >
          <span className={isMark(layer) ? 'underlined' : layer === 'repairs' ? 'repair' : undefined} data-kind={layer}>
            {t(`layerName.${layer}`)}
          </span>
          {isMark(layer) && <span className="count">{COUNTED[layer](report)}</span>}
          {layer === 'repairs' && <span className="count">{repairs}</span>}
        </button>
      ))}
      <button type="button" className="layer layer-all" onClick={() => layers.all(none)}>
        {none ? t('layer.showAll') : t('layer.hideAll')}
      </button>
    </fieldset>
  )
}
