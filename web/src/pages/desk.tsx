import { Button, Input, Segmented, Select, Upload } from 'antd'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import type { DeskList } from '../../../src/serve/schema-desk.ts'
import { sendFile } from '../api/client.ts'
import { queries, useAnswer } from '../api/use-answer.ts'
import { DeskCalendar } from '../desk/calendar.tsx'
import { DeskTable } from '../desk/desk-table.tsx'
import { FactsForm } from '../desk/facts-form.tsx'
import { LightsForm } from '../desk/lights-form.tsx'
import { problemOf } from '../desk/upload-problem.ts'
import { useWrite } from '../desk/use-write.ts'
import { Menu } from '../parts/menu.tsx'
import { Failed, Loading, Notice } from '../parts/states.tsx'
import { useTitle } from '../parts/use-title.ts'
import { ReviewerName } from '../review/reviewer-name.tsx'
import { useReviewer } from '../review/use-reviewer.ts'
import { useWords } from '../words/use-words.ts'

const STAGES = ['filed', 'assigned', 'urged', 'answered', 'finished', 'closed'] as const
const VIEWS = ['list', 'units', 'calendar'] as const
const ASKED = ['q', 'stage', 'light', 'lead', 'sort'] as const

/** The follow-up desk: items with lights, by deadline, by unit or in a calendar; to be printed and taken away. */
export function Component() {
  const { t } = useWords()
  useTitle(t('nav.desk'))
  const [search, setSearch] = useSearchParams()
  const asked = Object.fromEntries(ASKED.flatMap((name) => (search.get(name) ? [[name, search.get(name)!]] : [])))
  const view = VIEWS.find((one) => one === search.get('view')) ?? 'list'
  const answer = useAnswer('/desk', { params: asked, keep: true })
  const overview = useAnswer('/review')
  const editable = overview.data?.editable ?? false
  const [by] = useReviewer()
  const set = (name: string, value: string | null) =>
    setSearch((before) => {
      const after = new URLSearchParams(before)
      if (value) after.set(name, value)
      else after.delete(name)
      return after
    })
  const { data } = answer
  return (
    <div className="sheet desk-page">
      <header className="page-head">
        <h1>{t('nav.desk')}</h1>
        <p className="under">{t('lead.desk')}</p>
      </header>
      {editable && <Tools list={data} />}
      <div className="filter-bar no-print">
        <Segmented
          size="small"
          value={view}
          options={VIEWS.map((one) => ({ value: one, label: t(`deskView.${one}`) }))}
          onChange={(next) => set('view', next === 'list' ? null : next)}
          aria-label={t('desk.view')}
        />
        <Input.Search
          size="small"
          className="desk-search"
          defaultValue={asked.q ?? ''}
          placeholder={t('search.desk')}
          aria-label={t('search.desk')}
          allowClear
          onSearch={(words) => set('q', words.trim() || null)}
        />
        <Select
          size="small"
          className="filter-menu"
          allowClear
          placeholder={t('deskColumn.stage')}
          aria-label={t('deskColumn.stage')}
          value={asked.stage ?? null}
          options={STAGES.map((stage) => ({ value: stage, label: t(`deskStage.${stage}`) }))}
          onChange={(stage) => set('stage', stage ?? null)}
        />
        <Select
          size="small"
          className="filter-menu"
          allowClear
          showSearch
          placeholder={t('deskColumn.lead')}
          aria-label={t('deskColumn.lead')}
          value={asked.lead ?? null}
          options={(data?.units ?? []).map((unit) => ({ value: unit, label: unit }))}
          onChange={(lead) => set('lead', lead ?? null)}
        />
        <Away asked={asked} />
      </div>
      {answer.error && !data ? (
        <Failed error={answer.error} retry={() => void answer.refetch()} />
      ) : !data ? (
        <Loading lines={8} />
      ) : (
        <>
          <Lights list={data} chosen={asked.light ?? null} onChoose={(light) => set('light', light)} />
          {data.items.length === 0 ? (
            <Notice title={t('desk.nothing')}>
              {Object.keys(asked).length ? t('state.nothingFiltered') : t('desk.nothingWhy')}
              {editable && !by && ` ${t('desk.nameFirst')}`}
            </Notice>
          ) : view === 'calendar' ? (
            <DeskCalendar items={data.items} today={data.today} />
          ) : view === 'units' ? (
            [...Map.groupBy(data.items, ({ lead }) => lead ?? '')].map(([unit, items]) => (
              <section key={unit}>
                <h2 lang="zh-CN">
                  {unit || t('desk.noUnit')} <span className="count">{items.length}</span>
                </h2>
                <DeskTable items={items} caption={unit || t('desk.noUnit')} />
              </section>
            ))
          ) : (
            <DeskTable items={data.items} caption={t('nav.desk')} />
          )}
        </>
      )}
    </div>
  )
}

function Lights({
  list,
  chosen,
  onChoose,
}: {
  list: DeskList
  chosen: string | null
  onChoose: (light: string | null) => void
}) {
  const { language } = useWords()
  const count = new Map(list.counts.map((one) => [one.light, one.count]))
  return (
    <div className="lights">
      {list.lights.map((light) => (
        <button
          key={light.id}
          type="button"
          className="light-button"
          aria-pressed={chosen === light.id}
          onClick={() => onChoose(chosen === light.id ? null : light.id)}
        >
          <i style={{ backgroundColor: light.colour }} aria-hidden />
          {light[language]} <strong>{count.get(light.id) ?? 0}</strong>
        </button>
      ))}
    </div>
  )
}

/** Ways to take the desk away: a workbook, a calendar, a feed, paper. */
function Away({ asked }: { asked: Readonly<Record<string, string>> }) {
  const { t } = useWords()
  const query = new URLSearchParams(asked).toString()
  const items = (['ledger.xlsx', 'deadlines.ics', 'reminders.atom'] as const).map((form) => ({
    key: form,
    label: <a href={`/api/desk/files/${form}${query && `?${query}`}`}>{t(`deskFile.${form}`)}</a>,
  }))
  return (
    <>
      <Menu items={items}>
        <Button size="small" type="text" aria-haspopup="menu">
          {t('download.all')}
        </Button>
      </Menu>
      <Button size="small" type="text" onClick={() => window.print()}>
        {t('print.print')}
      </Button>
    </>
  )
}

/** A new item, an office's own sheet, the lights. */
function Tools({ list }: { list: DeskList | undefined }) {
  const { t } = useWords()
  const [by] = useReviewer()
  const [form, setForm] = useState<'item' | 'lights' | null>(null)
  const [told, setTold] = useState<{ words: string; wrong: boolean } | null>(null)
  const write = useWrite<DeskList>()
  if (!by) return <ReviewerName />
  const load = async (file: File) => {
    try {
      const done = (await sendFile(`/desk/import?${new URLSearchParams({ name: file.name, by })}`, file)) as {
        items: string[]
      }
      setTold({ words: t('desk.imported', { count: done.items.length, file: file.name }), wrong: false })
      await queries.invalidateQueries()
    } catch (error) {
      setTold({ words: problemOf(error, file, t), wrong: true })
    }
  }
  return (
    <div className="desk-tools no-print">
      <Button size="small" onClick={() => setForm('item')}>
        {t('desk.new')}
      </Button>
      <Upload
        accept=".xlsx"
        showUploadList={false}
        beforeUpload={(file) => {
          void load(file)
          return false
        }}
      >
        <Button size="small">{t('desk.import')}</Button>
      </Upload>
      <Button size="small" type="text" disabled={!list} onClick={() => setForm('lights')}>
        {t('desk.lights')}
      </Button>
      {told && (
        <p className={told.wrong ? 'decide-error' : 'soft'} role="status">
          {told.words}
        </p>
      )}
      {form === 'lights' && list && <LightsForm lights={list.lights} onLeave={() => setForm(null)} />}
      {form === 'item' && (
        <FactsForm
          title={t('desk.new')}
          facts={{}}
          busy={write.isPending}
          error={write.error?.message ?? null}
          onDone={(facts) =>
            write.mutate({ path: '/desk', body: { by, items: [facts] } }, { onSuccess: () => setForm(null) })
          }
          onLeave={() => setForm(null)}
        />
      )}
    </div>
  )
}
