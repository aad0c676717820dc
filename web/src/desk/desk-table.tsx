import { Link } from 'react-router'
import type { DeskItem } from '../../../src/serve/schema-desk.ts'
import { useWords } from '../words/use-words.ts'
import { LightMark } from './light.tsx'

/** The items as the sheet that an office prints. */
export function DeskTable({ items, caption }: { items: readonly DeskItem[]; caption: string }) {
  const { t } = useWords()
  return (
    <div className="desk-scroll">
      <table className="desk-table">
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {(['no', 'what', 'lead', 'responsible', 'deadline', 'stage', 'progress', 'light'] as const).map((name) => (
              <th key={name} scope="col">
                {t(`deskColumn.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <tr key={item.id}>
              <td className="figures">{item.id}</td>
              <th scope="row" lang="zh-CN">
                <Link className="quiet-link" to={`/desk/${encodeURIComponent(item.id)}`}>
                  {item.what}
                </Link>
              </th>
              <td lang="zh-CN">
                {item.lead}
                {item.assisting.length > 0 && <span className="faint"> {item.assisting.join('、')}</span>}
              </td>
              <td lang="zh-CN">{item.responsible}</td>
              <td className="figures">
                {item.deadline}
                {item.deadlineText && item.deadlineText !== item.deadline && (
                  <span className="faint" lang="zh-CN">
                    {' '}
                    {item.deadlineText}
                  </span>
                )}
              </td>
              <td>{t(`deskStage.${item.stage}`)}</td>
              <td lang="zh-CN">
                {item.percent !== null && `${item.percent}% `}
                {item.progress ?? <span className="faint">{t('desk.noProgress')}</span>}
              </td>
              <td>
                <LightMark light={item.light} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
