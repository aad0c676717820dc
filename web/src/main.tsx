import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import './theme/base.css'
import './theme/shell.css'
import './theme/lineage.css'
import './theme/lists.css'
import './theme/follow.css'
import './theme/report.css'
import './theme/copies.css'
import './theme/events.css'
import './theme/identities.css'
import './theme/desk.css'
import { prepareWords } from './words/words.ts'

await prepareWords()
createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
