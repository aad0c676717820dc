import { CloseOutlined } from '@ant-design/icons'
import { useEffect } from 'react'
import { useAnswer } from '../api/use-answer.ts'
import { useWords } from '../words/use-words.ts'
import { forgetTold, type Told, takeFiles, useTaking } from './taking.ts'

/** Files and folders that are dropped. */
function droppedIn(data: DataTransfer): { files: File[]; folders: string[] } {
  const [files, folders]: [File[], string[]] = [[], []]
  for (const item of data.items) {
    const entry = item.kind === 'file' ? item.webkitGetAsEntry?.() : null
    const file = item.kind === 'file' ? item.getAsFile() : null
    if (entry?.isDirectory) folders.push(entry.name)
    else if (file) files.push(file)
  }
  return { files, folders }
}

/**
 * Takes files that are dropped anywhere on the page into the ledger, so that the browser does not leave the page for them, and tells
 * what becomes of each. Where a form takes files of its own, it has them.
 */
export function Dropped() {
  const { t } = useWords()
  const { waiting, told } = useTaking()
  const editable = useAnswer('/review').data?.editable ?? false
  useEffect(() => {
    const isFile = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false
    const over = (event: DragEvent) => {
      if (isFile(event)) event.preventDefault()
    }
    const drop = (event: DragEvent) => {
      if (!isFile(event) || event.defaultPrevented) return
      event.preventDefault()
      if (!editable) return
      const { files, folders } = droppedIn(event.dataTransfer!)
      takeFiles(files, folders)
    }
    window.addEventListener('dragover', over)
    window.addEventListener('drop', drop)
    return () => {
      window.removeEventListener('dragover', over)
      window.removeEventListener('drop', drop)
    }
  }, [editable])
  if (!waiting.length && !told.length) return null
  const inWords = (one: Told) =>
    one.kind === 'done'
      ? t('drop.done', { added: one.added, present: one.present })
      : one.kind === 'refused'
        ? t('drop.refused')
        : t(`drop.${one.kind}`)
  return (
    <aside className="dropped no-print" aria-label={t('drop.title')}>
      <header>
        <strong>{waiting.length ? t('drop.reading', { count: waiting.length }) : t('drop.title')}</strong>
        {!waiting.length && (
          <button type="button" className="plain-button" aria-label={t('drop.forget')} onClick={forgetTold}>
            <CloseOutlined aria-hidden />
          </button>
        )}
      </header>
      <ul role="status">
        {told.map((one, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines are only added
          <li key={i} data-wrong={one.kind !== 'done' || undefined}>
            <span lang="zh-CN">{one.name}</span> {inWords(one)}
            {one.kind === 'refused' && (
              <span className="said" lang="en">
                {' '}
                {one.reason}
              </span>
            )}
          </li>
        ))}
      </ul>
    </aside>
  )
}
