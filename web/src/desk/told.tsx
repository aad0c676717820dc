import { Button } from 'antd'
import { Link } from 'react-router'
import type { DeskSource, Told as ToldItems } from '../../../src/serve/schema-desk.ts'
import { useAnswer } from '../api/use-answer.ts'
import { ItemStep } from '../follow/item-step.tsx'
import { OutcomeMark } from '../follow/outcome.tsx'
import { pageAddress } from '../parts/addresses.ts'
import { useWords } from '../words/use-words.ts'

type Step = ToldItems['items'][number]['steps'][number]

/** What later reports tell of an item: quotes for people to judge, which they may write down as what an entry rests on. */
export function Told({ id, onUse }: { id: string; onUse: ((source: DeskSource) => void) | null }) {
  const { t } = useWords()
  const { data } = useAnswer('/desk/:id/told', { id })
  if (!data?.items.length) return null
  return (
    <section className="told">
      <h2>{t('told.title')}</h2>
      <p className="soft">{t('told.lead')}</p>
      {data.items.map((item) => (
        <div key={item.id}>
          <p>
            <span className="faint">{t('told.seems')}</span> <OutcomeMark outcome={item.outcome} />{' '}
            <Link className="quiet-link" lang="zh-CN" to={pageAddress('items', item.id)}>
              {item.what}
            </Link>
            {item.outcome === 'not yet rated' && item.looked && (
              <span className="faint"> {t('item.looked', { day: item.looked })}</span>
            )}
          </p>
          {item.steps.length === 0 && <p className="soft">{t('told.nothing')}</p>}
          <ol className="item-steps">
            {item.steps.map((step) => (
              <ItemStep
                key={`${step.report.id} ${step.start}`}
                step={step}
                who={
                  <span className="faint" lang="zh-CN">
                    {step.report.origin}
                  </span>
                }
              >
                {step.used ? (
                  <p className="faint">{t('told.used')}</p>
                ) : (
                  onUse && (
                    <Button size="small" className="no-print" onClick={() => onUse(sourceOf(step))}>
                      {t('told.use')}
                    </Button>
                  )
                )}
              </ItemStep>
            ))}
          </ol>
        </div>
      ))}
    </section>
  )
}

const sourceOf = ({ report, start, end, text }: Step): DeskSource => ({
  type: 'report',
  report: report.id,
  start,
  end,
  quote: text,
})
