import { Upload } from 'antd'
import { useRef, useState } from 'react'
import type { TakenIn } from '../../../src/serve/schema-take-in.ts'
import { sendFile } from '../api/client.ts'
import { queries, useAnswer } from '../api/use-answer.ts'
import { useWords } from '../words/use-words.ts'

/** Bytes of one file; larger ones are for the command line. */
const MOST = 64 * 1024 * 1024

interface Told {
  readonly name: string
  readonly words: string
  readonly wrong: boolean
}

/** Takes files dropped onto it into the ledger, one after the other, and says of each what became of it. */
export function DropFiles() {
  const { t } = useWords()
  const overview = useAnswer('/review')
  const [told, setTold] = useState<readonly Told[]>([])
  const waiting = useRef<Promise<void>>(Promise.resolve())
  if (!overview.data?.editable) return null
  const tell = (one: Told) => setTold((before) => [...before, one].slice(-20))
  const take = async (file: File) => {
    if (file.size > MOST) return tell({ name: file.name, words: t('drop.tooLarge'), wrong: true })
    try {
      const done = (await sendFile(`/copies?name=${encodeURIComponent(file.name)}`, file)) as TakenIn
      const words =
        done.added || done.present
          ? t('drop.done', { added: done.added, present: done.present })
          : (done.refused[0] ?? '')
      tell({ name: file.name, words, wrong: !done.added && !done.present })
      await queries.invalidateQueries()
    } catch (error) {
      tell({ name: file.name, words: (error as Error).message || t('state.unreachedWhy'), wrong: true })
    }
  }
  return (
    <div className="drop-files">
      <Upload.Dragger
        multiple
        directory={false}
        showUploadList={false}
        beforeUpload={(file) => {
          waiting.current = waiting.current.then(() => take(file))
          return false
        }}
      >
        <p>{t('drop.here')}</p>
        <p className="faint">{t('drop.forms')}</p>
      </Upload.Dragger>
      <ul role="status">
        {told.map(({ name, words, wrong }, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines are only added
          <li key={i} className={wrong ? 'decide-error' : undefined}>
            <span lang="zh-CN">{name}</span>: {words}
          </li>
        ))}
      </ul>
    </div>
  )
}
