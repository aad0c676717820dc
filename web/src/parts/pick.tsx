import { CloseOutlined, DownloadOutlined } from '@ant-design/icons'
import { Button, Dropdown, message } from 'antd'
import { createContext, type ReactNode, use, useMemo, useRef, useState } from 'react'
import { fetchFile } from '../api/client.ts'
import { useKeys } from '../report/use-keys.ts'
import { useWords } from '../words/use-words.ts'
import type { FileList } from './download.tsx'
import { queryOf, useFilters } from './filters.ts'
import { saveFile } from './save-file.ts'

/** Rows that can be picked at once; the API takes no more. */
const MOST = 5_000
const FORMATS = ['xlsx', 'csv', 'jsonl'] as const

interface Picking {
  readonly ids: ReadonlySet<string>
  /** Ids of the rows on this page, in their order. */
  readonly order: readonly string[]
  /** Picks a row or lets it go; with `range` all from the row that was picked last. */
  readonly toggle: (id: string, range: boolean) => void
  readonly togglePage: (on: boolean) => void
  readonly clear: () => void
}

const PickContext = createContext<Picking | null>(null)

const boxOf = (id: string) => document.querySelector<HTMLInputElement>(`[data-pick="${CSS.escape(id)}"]`)

/** The row that holds the focus, by its id. */
function rowInFocus(): string | null {
  const row = document.activeElement?.closest('li, tr')
  const box = row?.querySelector<HTMLInputElement>('[data-pick]') ?? null
  return box?.dataset.pick ?? null
}

/**
 * Lets rows of a list be picked and taken away as a file. What is picked stays over the pages of the list and its orders, and is
 * let go when a filter changes.
 */
export function PickRows({
  list,
  rows,
  more,
  children,
}: {
  list: FileList
  rows: readonly { readonly id: string }[]
  /** What else can be done with the rows that are picked. */
  more?: (ids: readonly string[], clear: () => void) => ReactNode
  children: ReactNode
}) {
  const { values } = useFilters()
  const { page: _page, ...asked } = values
  const within = queryOf({ ...asked, sort: '' })
  const [picked, setPicked] = useState({ within, ids: new Set<string>() as ReadonlySet<string> })
  const last = useRef<string | null>(null)
  const order = useMemo(() => rows.map((row) => row.id), [rows])
  const ids = picked.within === within ? picked.ids : NONE
  const put = (next: Iterable<string>) => setPicked({ within, ids: new Set([...next].slice(0, MOST)) })

  const picking: Picking = {
    ids,
    order,
    toggle: (id, range) => {
      const from = range && last.current !== null ? order.indexOf(last.current) : -1
      const to = order.indexOf(id)
      last.current = id
      if (from >= 0 && to >= 0) put([...ids, ...order.slice(Math.min(from, to), Math.max(from, to) + 1)])
      else if (ids.has(id)) put([...ids].filter((one) => one !== id))
      else put([...ids, id])
    },
    togglePage: (on) => {
      const here = new Set(order)
      put(on ? [...ids, ...order] : [...ids].filter((one) => !here.has(one)))
    },
    clear: () => put([]),
  }
  const move = (by: 1 | -1) => {
    const at = order.indexOf(rowInFocus() ?? '')
    const next = at < 0 ? order[0] : order[at + by]
    if (next !== undefined) boxOf(next)?.focus()
  }
  const pickInFocus = (range: boolean) => {
    const id = rowInFocus() ?? order[0]
    if (id === undefined) return
    boxOf(id)?.focus()
    picking.toggle(id, range)
  }
  useKeys({
    j: () => move(1),
    k: () => move(-1),
    x: () => pickInFocus(false),
    [RANGE_KEY]: () => pickInFocus(true),
  })
  return (
    <PickContext value={picking}>
      {children}
      <PickBar list={list} query={queryOf(asked)} picking={picking}>
        {more?.([...ids], picking.clear)}
      </PickBar>
    </PickContext>
  )
}

const NONE: ReadonlySet<string> = new Set()
/** The key x while Shift is held. */
const RANGE_KEY = 'X'

/** The box before a row; nothing where rows cannot be picked. */
export function PickBox({ id }: { id: string }) {
  const { t } = useWords()
  const picking = use(PickContext)
  const at = picking?.order.indexOf(id) ?? -1
  if (!picking || at < 0) return null
  return (
    <label className="pick no-print">
      <input
        type="checkbox"
        data-pick={id}
        checked={picking.ids.has(id)}
        aria-label={t('pick.row', { number: at + 1 })}
        onChange={(event) => picking.toggle(id, (event.nativeEvent as MouseEvent).shiftKey === true)}
      />
    </label>
  )
}

/** Picks every row of the page. */
export function PickPage() {
  const { t } = useWords()
  const picking = use(PickContext)
  if (!picking?.order.length) return null
  const here = picking.order.filter((id) => picking.ids.has(id)).length
  return (
    <label className="pick-page no-print" title={t('pick.keys', { one: 'x', range: 'Shift', down: 'j', up: 'k' })}>
      <input
        type="checkbox"
        checked={here === picking.order.length}
        ref={(box) => {
          if (box) box.indeterminate = here > 0 && here < picking.order.length
        }}
        onChange={(event) => picking.togglePage(event.target.checked)}
      />
      {t('pick.page')}
    </label>
  )
}

/** How many rows are picked, and what can be done with them; nothing while none is. */
function PickBar({
  list,
  query,
  picking,
  children,
}: {
  list: FileList
  query: string
  picking: Picking
  children: ReactNode
}) {
  const { t } = useWords()
  const [notice, noticePlace] = message.useMessage()
  const count = picking.ids.size
  const take = (format: (typeof FORMATS)[number]) =>
    fetchFile(`/files/${list}.${format}${query}`, { ids: [...picking.ids] })
      .then((file) => saveFile(file, `luoshi-${list}-selected.${format}`))
      .catch(() => void notice.error(t('pick.failed')))
  return (
    <>
      {noticePlace}
      <div className="pick-bar no-print" data-shown={count > 0 || undefined}>
        <span aria-live="polite">
          {count > 0 && t('pick.count', { count, n: count.toLocaleString('en-US') })}
          {count >= MOST && ` ${t('pick.most', { n: MOST.toLocaleString('en-US') })}`}
        </span>
        {count > 0 && (
          <>
            <Dropdown
              menu={{
                items: FORMATS.map((format) => ({
                  key: format,
                  label: t(`download.${format}`),
                  onClick: () => void take(format),
                })),
              }}
              trigger={['click']}
              placement="topLeft"
            >
              <Button size="small" icon={<DownloadOutlined />} aria-haspopup="menu">
                {t('pick.download')}
              </Button>
            </Dropdown>
            {children}
            <Button size="small" type="text" icon={<CloseOutlined />} onClick={picking.clear}>
              {t('pick.clear')}
            </Button>
          </>
        )}
      </div>
    </>
  )
}
