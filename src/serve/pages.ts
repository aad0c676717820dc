import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { serveStatic } from '@hono/node-server/serve-static'
import type { Hono } from 'hono'

/** Where the page is built to. */
export const WEB_DIST = join(import.meta.dirname, '..', '..', 'web', 'dist')

const HASHED = '/assets/'

/** Serves the built page: its files by name, and the page itself at every other address that is not a file's. */
export function addPages(app: Hono, folder: string): void {
  const index = join(folder, 'index.html')
  if (existsSync(folder))
    app.use(
      serveStatic({
        root: folder,
        precompressed: true,
        onFound: (_path, c) => {
          const forever = c.req.path.startsWith(HASHED)
          c.header('Cache-Control', forever ? 'public, max-age=31536000, immutable' : 'no-cache')
        },
      }),
    )
  app.get('*', (c) => {
    const file = c.req.path.slice(c.req.path.lastIndexOf('/') + 1)
    if (c.req.path.startsWith(HASHED) || /\.(js|css|map|png|svg|ico|json|txt|webmanifest)$/.test(file))
      return c.text('There is no such file.', 404)
    c.header('Cache-Control', 'no-cache')
    if (!existsSync(index))
      return c.text(
        'The page is not built yet: run npm run build:web, then load this again. The API is at /api/openapi.json.',
        503,
      )
    return c.html(readFileSync(index, 'utf8'))
  })
}
