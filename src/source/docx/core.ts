import type { Stated } from '../copy.ts'
import { documentTitle } from '../document-title.ts'
import { walkXml } from './xml.ts'

/** What a document's own properties state (docProps/core.xml). */
export function parseCore(xml: string): Stated {
  const values = new Map<string, string>()
  let value = ''
  walkXml(xml, {
    open: () => {
      value = ''
    },
    text: (text) => {
      value += text
    },
    close: (name) => {
      if (value.trim() && !values.has(name)) values.set(name, value.trim())
      value = ''
    },
  })
  const title = documentTitle(values.get('title'))
  const creator = values.get('creator')
  const created = values.get('created')
  return { ...(title && { title }), ...(creator && { creator }), ...(created && { created }) }
}
