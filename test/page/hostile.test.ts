import { parse } from 'csv-parse/sync'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { digestHtml, digestOf } from '../../src/export/digest.ts'
import { LISTS } from '../../src/export/lists.ts'
import { openLedger } from '../../src/ledger/open.ts'
import { zipMembers } from '../../src/source/archive/zip.ts'
import { findBrowser } from './browser.ts'
import { addHostile } from './hostile/ledger.ts'
import { PAYLOADS } from './hostile/payloads.ts'
import { follow, harms, listen, settled } from './hostile/watch.ts'
import { openReadingRoom, type ReadingRoom } from './reading-room.ts'

/** Pages that are looked at side by side. */
const TABS = 4

describe.skipIf(!findBrowser())('hostile reports, names and notes', { timeout: 180_000 }, () => {
  let room: ReadingRoom
  let parser: Page
  beforeAll(async () => {
    room = await openReadingRoom(addHostile)
    parser = (await room.open('/nowhere')).page
  }, 180_000)
  afterAll(() => room?.close())

  const get = async (path: string) => {
    const response = await fetch(new URL(path, room.url))
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`)
    return response
  }
  const idsOf = async (list: string) => {
    const found = (await (await get(`/api/${list}${list === 'desk' ? '' : '?size=100'}`)).json()) as {
      items: { id: string }[]
    }
    return found.items.map(({ id }) => `/${list}/${encodeURIComponent(id)}`)
  }

  /** Opens pages, and gathers what each does that it must not. */
  async function look(paths: readonly string[], locale: string): Promise<string[]> {
    const found: string[] = []
    const left = [...paths]
    const { page: first } = await room.open('about:blank', { locale })
    const context = first.context()
    await Promise.all(
      Array.from({ length: TABS }, async () => {
        const page = await context.newPage()
        await listen(page)
        page.on('request', (request) => {
          if (!request.url().startsWith(room.url)) found.push(`${page.url()} asked ${request.url()}`)
        })
        page.on('pageerror', (error) => found.push(`${page.url()} failed: ${error.message}`))
        page.on('popup', () => found.push(`${page.url()} opened a window`))
        await page.goto(new URL('/nowhere', room.url).href)
        await settled(page)
        for (let path = left.pop(); path; path = left.pop()) {
          await follow(page, path)
          await settled(page).catch(() => found.push(`${path} never came to rest`))
          found.push(...(await harms(page, room.url)).map((harm) => `${path} ${harm}`))
        }
      }),
    )
    await context.close()
    return found
  }

  it('are all in the ledger', async () => {
    const { counts } = (await (await get('/api/overview')).json()) as { counts: Record<string, number> }
    for (const kind of ['people', 'places', 'organizations', 'events', 'agendas', 'tifa', 'indicators', 'citations'])
      expect(counts[kind], kind).toBeGreaterThan(50)
  })

  it.each(['zh-CN', 'en-GB'])('run nothing on any page, load nothing and leave nothing alive (%s)', async (locale) => {
    const lists = [...[...LISTS, 'items'].map((list) => `/${list}?size=100`), '/review', '/identities', '/desk']
    const things = await Promise.all(
      ['people', 'places', 'organizations', 'tifa', 'events', 'items', 'desk'].map(idsOf),
    )
    const reports = await idsOf('reports')
    const asked = PAYLOADS.map(({ words }, i) => {
      const field = ['q', 'person', 'place', 'topic', 'from'][i % 5]!
      return `/${['reports', 'statements', 'people', 'compare', 'desk'][Math.floor(i / 5) % 5]}?${new URLSearchParams({ [field]: words })}`
    })
    // Each language has its half of what is many.
    const half = locale === 'zh-CN' ? 0 : 1
    const some = <T>(all: readonly T[], every: number) => all.filter((_, i) => i % every === half)
    const paths = [
      '/',
      '/?view=copy',
      ...lists,
      '/tifa/rising',
      '/desk?view=calendar',
      ...some(asked, 8),
      ...things.flatMap((all) => some(all, 16)),
      ...some(reports, 4).map((path, i) => (i % 3 ? path : `${path}?view=copy#s2`)),
    ]
    expect(paths.length).toBeGreaterThan(60)
    expect(await look(paths, locale)).toEqual([])
  })

  it('would be stopped by the policy if the page let them through', async () => {
    const { page } = await room.open('about:blank', { locale: 'zh-CN' })
    await listen(page)
    await page.goto(new URL('/nowhere', room.url).href)
    await settled(page)
    // No policy keeps a page from being left by a refresh: that the page lets none through is all that does.
    for (const { words } of PAYLOADS.slice(0, 40).filter(({ name }) => name !== 'meta refresh'))
      await page.evaluate(`document.createRange && (() => {
        const box = document.body.appendChild(document.createElement('div'))
        box.innerHTML = ${JSON.stringify(words)}
        for (const dead of box.querySelectorAll('script')) {
          const live = document.createElement('script')
          if (dead.src) live.src = dead.src
          live.textContent = dead.textContent
          dead.replaceWith(live)
        }
      })()`)
    const heard = (await page.evaluate('heard')) as { ran: string[]; stopped: string[] }
    expect(heard.ran).toEqual([])
    await expect.poll(() => page.evaluate('heard.stopped.length')).toBeGreaterThan(10)
    expect((await harms(page, room.url)).filter((harm) => harm.startsWith('alive')).length).toBeGreaterThan(20)
  })

  const wellFormed = (xml: string): Promise<string | null> =>
    parser.evaluate(`(() => {
      const page = new DOMParser().parseFromString(${JSON.stringify(xml)}, 'application/xml')
      return page.querySelector('parsererror')?.textContent ?? null
    })()`)

  /** The elements that a feed's reader would make of its texts. */
  const madeOf = (feed: string): Promise<string[]> =>
    parser.evaluate(`(() => {
      const page = new DOMParser().parseFromString(${JSON.stringify(feed)}, 'application/xml')
      const read = (one) => one.getAttribute('type') === 'html'
        ? [...new DOMParser().parseFromString(one.textContent, 'text/html').querySelectorAll('head > *, body *')]
        : [...one.children]
      return [...page.querySelectorAll('title, summary, content, subtitle, rights')]
        .flatMap((one) => read(one).map(({ outerHTML }) => outerHTML))
    })()`)

  it('are plain text in spreadsheets', async () => {
    for (const list of LISTS) {
      const csv = parse(await (await get(`/api/files/${list}.csv`)).text(), { bom: true }) as string[][]
      expect(csv.length, list).toBeGreaterThan(10)
      // As OWASP lists what a spreadsheet takes for a formula; a figure below nought is one.
      for (const cell of csv.flat())
        if (!/^-?\d+(\.\d+)?$/.test(cell)) expect(cell, list).not.toMatch(/^[=+\-@\t\r＝＋－＠]/)
    }
    for (const path of [...LISTS.map((list) => `files/${list}.xlsx`), 'desk/files/ledger.xlsx']) {
      const bytes = new Uint8Array(await (await get(`/api/${path}`)).arrayBuffer())
      for await (const { name, chunks } of zipMembers(bytes)) {
        if (!/\.(xml|rels)$/.test(name)) continue
        const read: Uint8Array[] = []
        for await (const chunk of chunks()) read.push(chunk)
        const xml = Buffer.concat(read).toString('utf8')
        expect(await wellFormed(xml), `${path} ${name}`).toBeNull()
        // The one formula is the link back to the page.
        for (const [, formula] of xml.matchAll(/<f>(.*?)<\/f>/gs))
          expect(formula, path).toMatch(
            /^HYPERLINK\(&?q?u?o?t?;?"?http:\/\/127\.0\.0\.1:\d+\/[^"]*"?(&quot;)?,"?(&quot;)?↗"?(&quot;)?\)$/,
          )
        for (const [, target] of xml.matchAll(/Target="([^"]*)"/g))
          expect(target, path).not.toMatch(/attacker|javascript:/)
      }
    }
  })

  it('leave feeds well-formed, and their entries text', async () => {
    const searches = (await (await get('/api/searches')).json()) as { items: { id: string }[] }
    expect(searches.items.length).toBeGreaterThan(50)
    const feeds = ['reports', 'statements', 'indicators', 'agendas', 'events'].map((list) => `/api/feeds/${list}.atom`)
    const kept = searches.items.map(({ id }) => `/api/searches/${id}/feed`)
    for (const path of [...feeds, ...kept, '/api/desk/files/reminders.atom']) {
      const xml = await (await get(path)).text()
      expect(await wellFormed(xml), path).toBeNull()
      expect(await madeOf(xml), path).toEqual([])
    }
  })

  it('add no line to a calendar', async () => {
    const text = await (await get('/api/desk/files/deadlines.ics')).text()
    expect(text).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]|(?<!\r)\n|\r(?!\n)/)
    const lines = text
      .replace(/\r\n[ \t]/g, '')
      .split('\r\n')
      .filter(Boolean)
    const named = new Set(lines.map((line) => line.slice(0, line.search(/[:;]/))))
    expect([...named].sort()).toEqual(
      'ACTION BEGIN DESCRIPTION DTEND DTSTAMP DTSTART END NAME PRODID SEQUENCE SUMMARY TRIGGER UID URL VERSION X-MICROSOFT-CDO-ALLDAYEVENT X-MICROSOFT-MSNCALENDAR-ALLDAYEVENT X-WR-CALNAME'.split(
        ' ',
      ),
    )
    expect(lines.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(PAYLOADS.length)
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line), line).toBeLessThanOrEqual(75)
  })

  it('add no header to an answer, and name no file but their own', async () => {
    const { items } = (await (await get('/api/desk')).json()) as {
      items: { entries: { sources: { type: string; sha256?: string }[] }[] }[]
    }
    const files = items.flatMap(({ entries }) => entries.flatMap(({ sources }) => sources)).filter((one) => one.sha256)
    expect(files.length).toBeGreaterThan(50)
    for (const { sha256 } of files) {
      const { headers } = await get(`/api/desk/evidence/${sha256}`)
      expect(headers.get('set-cookie')).toBeNull()
      expect(headers.get('content-type')).toBe('application/octet-stream')
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('content-disposition')).toMatch(/^attachment; filename\*=UTF-8''[\w.!~*'()%-]+$/)
    }
  })

  it('stay text in a digest', async () => {
    const ledger = await openLedger(room.file, { readonly: true })
    try {
      const html = digestHtml(await digestOf(ledger, '2024-01-01'), PAYLOADS[0]!.words, 'http://127.0.0.1:4567')
      const made = (await parser.evaluate(`(() => {
        const page = new DOMParser().parseFromString(${JSON.stringify(html)}, 'text/html')
        return [...page.querySelectorAll('*')].flatMap(({ localName, attributes }) =>
          [localName, ...[...attributes].map(({ name, value }) => name === 'href' ? value.split('/', 3).join('/') : name)])
      })()`)) as string[]
      expect([...new Set(made)].sort()).toEqual(
        'a body charset content h1 h2 head html http://127.0.0.1:4567 lang li meta name p style title ul'.split(' '),
      )
    } finally {
      await ledger.close()
    }
  })

  it('are one line each in JSON Lines', async () => {
    for (const list of LISTS) {
      const lines = (await (await get(`/api/files/${list}.jsonl`)).text()).split('\n').filter(Boolean)
      for (const line of lines) expect(JSON.parse(line)).toBeTypeOf('object')
    }
  })
})
