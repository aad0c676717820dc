import { Upload } from 'antd'
import { useAnswer } from '../api/use-answer.ts'
import { useWords } from '../words/use-words.ts'
import { takeFiles } from './taking.ts'

/** Where files are dropped, or chosen, that are to be read into the ledger. What becomes of them is told beside every page. */
export function DropFiles() {
  const { t } = useWords()
  const overview = useAnswer('/review')
  if (!overview.data?.editable) return null
  return (
    <div className="drop-files">
      <Upload.Dragger
        multiple
        directory={false}
        showUploadList={false}
        beforeUpload={(file) => {
          takeFiles([file])
          return false
        }}
      >
        <p>{t('drop.here')}</p>
        <p className="faint">{t('drop.forms')}</p>
      </Upload.Dragger>
    </div>
  )
}
