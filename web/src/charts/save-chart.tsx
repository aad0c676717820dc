import { DownloadOutlined } from '@ant-design/icons'
import { Button, message } from 'antd'
import type { Overview } from '../../../src/serve/schema.ts'
import { ask } from '../api/client.ts'
import { queries } from '../api/use-answer.ts'
import { dayOf } from '../parts/dates.ts'
import { Menu } from '../parts/menu.tsx'
import type { Palette } from '../theme/palette.ts'
import { LIGHT } from '../theme/palette.ts'
import { useWords } from '../words/use-words.ts'
import type { EChartsCoreOption } from './chart.tsx'
import type { Bar } from './picture.ts'

const PICTURES = ['png', 'svg'] as const
const FIGURES = ['xlsx', 'csv', 'jsonl'] as const

/** What is drawn: as the chart draws itself, or bars with the names of their series. */
export type Drawn =
  | { readonly draw: (palette: Palette) => EChartsCoreOption; readonly height: number }
  | { readonly bars: readonly Bar[]; readonly series: readonly string[] }

interface Props {
  /** Stands above the picture. */
  readonly title: string
  /** As files are named: `topics`. */
  readonly name: string
  readonly drawn: Drawn
  /** Address of the figures behind it without the ending, and its query: `/api/charts/topics`, `?place=990200`. */
  readonly figures: readonly [address: string, query: string] | null
  /** In words what the figures are narrowed to. */
  readonly narrowed?: string
  /** Shown as a sign alone, where there is little room. */
  readonly brief?: boolean
}

/** A menu that takes a chart away: as a picture with its title and source, or its figures as a table. */
export function SaveChart({ title, name, drawn, figures, narrowed = '', brief = false }: Props) {
  const { t } = useWords()
  const [notice, noticePlace] = message.useMessage()
  const source = async () => {
    const overview: Overview = await queries.ensureQueryData({
      queryKey: ['/overview', null, {}],
      queryFn: () => ask('/overview', {}),
    })
    return [
      t('picture.source', {
        ledger: overview.name,
        count: overview.counts.reports,
        n: overview.counts.reports.toLocaleString('en-US'),
        last: dayOf(overview.last) ?? t('date.unknown'),
      }),
      narrowed && t('picture.narrowed', { what: narrowed }),
      t('picture.drawn', { day: new Date().toISOString().slice(0, 10) }),
    ]
      .filter(Boolean)
      .join(t('picture.stop'))
  }
  const take = async (form: (typeof PICTURES)[number]) => {
    try {
      const [tools, words] = await Promise.all([import('./picture.ts'), source()])
      const drawing =
        'bars' in drawn
          ? tools.barDrawing(drawn.bars, drawn.series)
          : { option: drawn.draw(LIGHT), height: drawn.height }
      const made = tools.picture(drawing, title, words)
      if (form === 'svg') tools.saveSvg(made, `luoshi-${name}.svg`)
      else await tools.savePng(made, `luoshi-${name}.png`)
    } catch {
      void notice.error(t('picture.failed'))
    }
  }
  const items = [
    ...PICTURES.map((form) => ({ key: form, label: t(`picture.${form}`), onClick: () => void take(form) })),
    ...(figures ? FIGURES : []).map((form) => ({
      key: form,
      label: (
        <a href={`${figures![0]}.${form}${figures![1]}`} download>
          {t(`download.${form}`)}
        </a>
      ),
    })),
  ]
  return (
    <>
      {noticePlace}
      <Menu items={items}>
        <Button
          className="save-chart no-print"
          size="small"
          type="text"
          icon={<DownloadOutlined />}
          aria-haspopup="menu"
          aria-label={t('picture.save', { title })}
          title={t('picture.save', { title })}
        >
          {brief ? null : t('picture.brief')}
        </Button>
      </Menu>
    </>
  )
}
