import { gzipSync } from 'node:zlib'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { findBrowser } from './browser.ts'
import { INVENTED, many } from './invented.ts'
import { eventually, openReadingRoom, PHONE, type ReadingRoom } from './reading-room.ts'

describe.skipIf(!findBrowser())('the page', { timeout: 60_000 }, () => {
  let room: ReadingRoom

  beforeAll(async () => {
    room = await openReadingRoom([...INVENTED, ...many(30)])
  }, 60_000)
  afterEach(() => room.closePages())
  afterAll(() => room?.close())

  describe('reports', () => {
    it('stand newest first, each with when, who, what and where', async () => {
      const { page, problems } = await room.open('/reports?place=990200')
      const rows = page.locator('.report-row')
      await eventually(() => rows.locator('h3').allInnerTexts()).toEqual([
        '邵听澜主持召开省政府常务会议',
        '松陵县委常委会传达顾砚秋调研讲话精神',
        '顾砚秋到松陵县调研粮食生产',
      ])
      const line = await rows.last().locator('.report-line').textContent()
      for (const word of ['2022-03-18', '顾砚秋', '调研', '松陵']) expect(line).toContain(word)
      expect(await page.title()).toBe('报道 · 落实')
      expect(problems).toEqual([])
    })

    it('are found by words, which are marked where they stand', async () => {
      const { page } = await room.open('/reports')
      await page.getByRole('textbox', { name: /搜索报道/ }).fill('数谷')
      await page.keyboard.press('Enter')
      await page.waitForURL(/q=/)
      await eventually(() => page.locator('.report-row').count()).toBe(1)
      expect(await page.locator('.snippet mark').allInnerTexts()).toContain('数谷')
      await page.locator('.report-row h3 a').click()
      await eventually(() => page.locator('.report-text mark').allInnerTexts()).toEqual(['数谷'])
    })

    it('are narrowed by what they hold; the address keeps it, a chip takes it back', async () => {
      const { page } = await room.open('/reports')
      await page
        .locator('.facet-pane')
        .getByRole('button', { name: /顾砚秋/ })
        .click()
      await eventually(() => page.locator('.report-row').count()).toBe(2)
      const { page: sent } = await room.open(new URL(page.url()).pathname + new URL(page.url()).search)
      await eventually(() => sent.locator('.report-row').count()).toBe(2)
      await sent.locator('.list-main .chip').click()
      await eventually(() => sent.locator('.total').textContent()).toBe('34 篇报道')
    })

    it('lead back to the list as it was', async () => {
      const { page } = await room.open('/reports?sort=oldest&page=2')
      await page.locator('.report-row').nth(5).scrollIntoViewIfNeeded()
      const title = await page.locator('.report-row h3').nth(5).textContent()
      await page.locator('.report-row h3 a').nth(5).click()
      await page.locator('.report-text').waitFor()
      await page.locator('.report-text .sentence').first().click()
      await page.goBack()
      await eventually(() => new URL(page.url()).search).toBe('?sort=oldest&page=2')
      await eventually(() => page.locator('.report-row h3').nth(5).textContent()).toBe(title)
    })

    it('say what to do where nothing fits', async () => {
      const { page } = await room.open('/reports?q=不见于任何报道')
      await page.getByRole('heading', { name: '没有找到' }).waitFor()
      await page.getByRole('button', { name: '清除全部条件' }).click()
      await eventually(() => page.locator('.report-row').count()).toBe(20)
    })
  })

  describe('a report', () => {
    it('shows its text whole, with each kind of record underlined', async () => {
      const { page, problems } = await room.open('/reports/rinspect')
      const text = page.locator('.report-text')
      await text.waitFor()
      expect((await text.locator('.sentence').allInnerTexts()).join('')).toBe(
        INVENTED[0]!.report.body.replace('\n', ''),
      )
      for (const kind of ['person', 'place', 'organization', 'tifa', 'indicator'])
        expect(await text.locator(`[data-kind="${kind}"]`).count(), kind).toBeGreaterThan(0)
      expect(problems).toEqual([])
    })

    it('leads from a record to its words', async () => {
      const { page } = await room.open('/reports/rinspect')
      await page.locator('.record-pane').getByRole('button', { name: '扛锄头、算细账、争丰年' }).click()
      await eventually(() => page.locator('.report-text .lit').allInnerTexts()).toEqual(['扛锄头、算细账、争丰年'])
      await page.locator('.card[data-kind="tifa"]').getByText('口号').waitFor()
      expect(page.url()).toContain('mark=tifa.0')
    })

    it('leads from words to every record that rests on them', async () => {
      const { page } = await room.open('/reports/rinspect')
      // 松陵县 is a place within the first sentence, 松陵米业集团 an organization of its own.
      await page.locator('.report-text a.words', { hasText: '松陵县' }).first().click()
      await page.locator('.record-pane .card[data-kind="place"]').waitFor()
      await page.locator('.record-pane').getByText('第 1 句').waitFor()
      await page.keyboard.press('Escape')
      await eventually(() => page.locator('.record-pane .card').count()).toBe(0)
    })

    it('names acts, speakers and topics in the margin, and hides what is switched off', async () => {
      const { page } = await room.open('/reports/rinspect')
      await page.locator('.act-bar[data-act="directive"]').first().waitFor()
      expect(await page.locator('.act-bar').count()).toBe(4)
      expect(await page.locator('.margin-speaker').allInnerTexts()).toEqual(['顾砚秋', '卫青禾'])
      expect(await page.locator('.margin-topics > span').first().textContent()).toBe('三农')
      await page.locator('.layer-bar').getByRole('button', { name: '话语' }).click()
      await eventually(() => page.locator('.act-bar').count()).toBe(0)
      await page.locator('.layer-bar').getByRole('button', { name: '全部隐去' }).waitFor()
      await page.locator('.layer-bar').getByRole('button', { name: /提法/ }).click()
      await eventually(() => page.locator('.report-text [data-kind="tifa"]').count()).toBe(0)
      await page.reload()
      await page.locator('.report-text').waitFor()
      expect(await page.locator('.report-text [data-kind="tifa"]').count()).toBe(0)
    })

    it('outlines its agenda, each point leading to its sentence', async () => {
      const { page } = await room.open('/reports/rmeeting')
      const points = page.locator('.outline ol button')
      await eventually(() => points.allInnerTexts()).toEqual([
        '制造业升级上见真章',
        '民生改善上见真章',
        '安全生产上见真章',
      ])
      await points.nth(1).click()
      await eventually(() => page.locator('.sentence[data-chosen]').textContent()).toBe('要在民生改善上见真章。')
      expect(new URL(page.url()).hash).toBe('#s4')
    })

    it('opens at the sentence that an address names', async () => {
      const { page } = await room.open('/reports/rmeeting#s5')
      await eventually(() => page.locator('.sentence[data-chosen]').textContent()).toBe('要在安全生产上见真章。')
    })

    it('names who published, who carries, and what was repaired', async () => {
      const { page } = await room.open('/reports/rmeeting')
      const meta = await page.locator('.meta-list').textContent()
      for (const word of ['岚江日报', '江畔财经', '林见秋', '去掉拼音夹注 3 处']) expect(meta).toContain(word)
    })

    it('stands beside the copy as it came, sentence by sentence', async () => {
      const { page, problems } = await room.open('/reports/rundated')
      await page.locator('.report-tools').getByText('对照原件').click()
      const copy = page.locator('.copy-view pre')
      await eventually(() => copy.textContent()).toContain('<script>window.broken = 1</script>')
      expect(await page.evaluate('window.broken')).toBeUndefined()
      await page.locator('.report-text .sentence').first().click()
      await eventually(() => copy.locator('[data-chosen]').textContent()).toBe('会议要求，一刻不松抓好防汛。')
      expect(await page.locator('h1').textContent()).toBe('鹿鸣县召开防汛会议 <b>紧急</b>')
      expect(problems).toEqual([])
    })

    it('can be gone through by keyboard alone', async () => {
      const { page } = await room.open('/reports/rinspect')
      await page.locator('.report-text a.words[tabindex="0"]').focus()
      await page.keyboard.press('ArrowRight')
      await page.keyboard.press('ArrowRight')
      const focused = await page.evaluate('document.activeElement.textContent')
      await page.keyboard.press('Enter')
      await eventually(() => page.locator('.record-pane .card').first().textContent()).toContain(focused as string)
    })
  })

  describe('what reports name', () => {
    it.each([
      ['/people', '邵听澜'],
      ['/places', '松陵'],
      ['/organizations', '松陵米业集团'],
      ['/tifa', '扛锄头、算细账、争丰年'],
      ['/indicators', '粮食产量'],
      ['/citations', '调研讲话精神'],
      ['/events', '顾砚秋'],
      ['/agendas', '民生改善上见真章'],
      ['/statements?topic=party', '要学深悟透调研讲话精神'],
    ])('%s lists %s', async (path, words) => {
      const { page, problems } = await room.open(path)
      await page.locator('main').getByText(words).first().waitFor()
      expect(await page.locator('.total').textContent()).toMatch(/\d/)
      expect(problems).toEqual([])
    })

    it('has a page of its own with quotes that lead to the report at that sentence', async () => {
      const { page, problems } = await room.open('/people')
      await page.getByRole('link', { name: '顾砚秋' }).click()
      await page.getByRole('heading', { level: 1, name: '顾砚秋' }).waitFor()
      expect(await page.locator('.spans').textContent()).toContain('市委书记')
      await page.locator('.quote blockquote a', { hasText: '粮食产量' }).click()
      await eventually(() => page.locator('.sentence[data-chosen]').textContent()).toContain('粮食产量达到30万吨')
      expect(new URL(page.url()).hash).toBe('#s3')
      await page.goBack()
      await page.getByRole('heading', { level: 1, name: '顾砚秋' }).waitFor()
      expect(problems).toEqual([])
    })

    it.each(['/places/990221', '/organizations/松陵米业集团', '/tifa/扛锄头、算细账、争丰年', '/events/rinspect.e0'])(
      '%s opens',
      async (path) => {
        const { page, problems } = await room.open(path)
        await page.locator('.page-head h1').waitFor()
        expect(await page.locator('main').textContent()).toContain('粮食')
        expect(problems).toEqual([])
      },
    )

    it('is ordered by its heads and turned over by page', async () => {
      const { page } = await room.open('/indicators')
      await page.locator('th[aria-sort="descending"]').waitFor()
      const { page: people } = await room.open('/people')
      await people.getByRole('button', { name: '最近' }).click()
      await people.waitForURL(/sort=newest/)
      await eventually(() => people.locator('td.first').first().textContent()).toBe('桑榆林')
      const { page: statements } = await room.open('/statements?person=桑榆林')
      await statements.locator('.pager').getByText('2', { exact: true }).click()
      await statements.waitForURL(/page=2/)
      await eventually(() => statements.locator('.quote').count()).toBe(10)
    })
  })

  describe('charts', () => {
    it('of topics by year open the quotes behind a figure', async () => {
      const { page, problems } = await room.open('/')
      await page.getByRole('heading', { name: '历年的要求集中在哪些领域？' }).waitFor()
      const figure = page.locator('.chart svg text', { hasText: /^30$/ })
      await figure.waitFor()
      await figure.click({ force: true })
      await page.waitForURL(/\/statements\?topic=projects&year=2024/)
      expect(problems).toEqual([])
    })

    it('of topics are a table too', async () => {
      const { page } = await room.open('/')
      await page.getByText('以表格查看').click()
      await page
        .getByRole('row', { name: /项目投资/ })
        .getByRole('link', { name: '30' })
        .click()
      await page.waitForURL(/topic=projects&year=2024/)
    })

    it('of events name who led them, and open the event', async () => {
      const { page, problems } = await room.open('/events')
      await page.locator('.chart svg text', { hasText: '邵听澜' }).waitFor()
      expect(problems).toEqual([])
    })
  })

  describe('language and light', () => {
    it('follow the browser at first, and what was chosen ever after', async () => {
      const { page } = await room.open('/people', { locale: 'en-GB', colorScheme: 'dark' })
      await page.getByRole('heading', { name: 'People' }).waitFor()
      expect(await page.locator('html').getAttribute('lang')).toBe('en')
      expect(await page.locator('html').getAttribute('data-scheme')).toBe('dark')
      await page.getByRole('button', { name: '中文' }).click()
      await page.getByRole('heading', { name: '人物' }).waitFor()
      await page.getByRole('button', { name: '换用浅色' }).click()
      await page.reload()
      await page.getByRole('heading', { name: '人物' }).waitFor()
      expect(await page.locator('html').getAttribute('lang')).toBe('zh-CN')
      expect(await page.locator('html').getAttribute('data-scheme')).toBe('light')
      expect(await page.title()).toBe('人物 · 落实')
    })

    it('give names in pinyin beside the characters in English only', async () => {
      const { page } = await room.open('/people/顾砚秋', { locale: 'en-US' })
      await page.locator('h1 .latin', { hasText: 'Gu Yanqiu' }).waitFor()
      const { page: chinese } = await room.open('/people/顾砚秋')
      await chinese.locator('h1').waitFor()
      expect(await chinese.locator('.latin').count()).toBe(0)
    })
  })

  describe('on a phone', () => {
    it('is no wider than the window, in either language', async () => {
      const { page } = await room.open('/', { viewport: PHONE })
      for (const language of ['中文', 'English']) {
        if (language === 'English') await page.getByRole('button', { name: language }).click()
        for (const path of [
          '/',
          '/reports',
          '/reports/rinspect',
          '/people',
          '/indicators',
          '/events',
          '/statements',
          '/places/990221',
        ]) {
          await page.goto(new URL(path, room.url).href)
          await page.waitForLoadState('networkidle')
          const width = await page.evaluate('document.documentElement.scrollWidth')
          expect(width, `${path} in ${language}`).toBeLessThanOrEqual(PHONE.width)
        }
      }
    })

    it('keeps the filters in a drawer', async () => {
      const { page } = await room.open('/reports', { viewport: PHONE })
      await page.getByRole('button', { name: '筛选' }).click()
      await page
        .locator('.ant-drawer')
        .getByRole('button', { name: /顾砚秋/ })
        .click()
      await page.getByRole('button', { name: '查看 2 篇' }).click()
      await eventually(() => page.locator('.report-row').count()).toBe(2)
    })

    it('brings records up from below, and goes on from list to text to record', async () => {
      const { page } = await room.open('/reports/rinspect', { viewport: PHONE })
      await page.locator('.report-text a.words', { hasText: '卫青禾' }).click()
      await page.locator('.record-sheet .card[data-kind="person"]').waitFor()
      await page.getByRole('button', { name: '收起' }).click()
      await page.getByRole('button', { name: '全部记录', exact: true }).click()
      await page.locator('.ant-drawer').getByRole('button', { name: '松陵米业集团' }).click()
      await page.locator('.record-sheet .card[data-kind="organization"]').waitFor()
      await page.getByRole('link', { name: '报道列表' }).click()
      await page.locator('.report-row').first().waitFor()
    })
  })

  it.each(['/', '/reports', '/reports/rinspect'])('%s loads less than 600 KB, compressed', async (path) => {
    const { page } = await room.open('about:blank', { serviceWorkers: 'block' })
    const sizes: Promise<number>[] = []
    page.on('response', (response) => {
      if (response.url().includes('/assets/')) sizes.push(response.body().then((body) => gzipSync(body).length))
    })
    await page.goto(new URL(path, room.url).href)
    await page.waitForLoadState('networkidle')
    const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)
    expect(bytes).toBeGreaterThan(100_000)
    expect(bytes).toBeLessThan(600_000)
  })

  describe('states', () => {
    it('skip link leads past the header', async () => {
      const { page } = await room.open('/reports')
      await page.keyboard.press('Tab')
      await page.keyboard.press('Enter')
      expect(await page.evaluate('document.activeElement.id')).toBe('main')
    })

    it('an address that leads nowhere says so and leads on', async () => {
      const { page } = await room.open('/reports/nowhere')
      await page.getByRole('heading', { name: '没有这一页' }).waitFor()
      await page.getByRole('link', { name: '查看全部报道' }).click()
      await page.locator('.report-row').first().waitFor()
      const { page: nowhere } = await room.open('/nowhere')
      await nowhere.getByRole('heading', { name: '没有这一页' }).waitFor()
    })

    it('a filter that cannot be read says so', async () => {
      const { page } = await room.open('/reports?year=soon')
      await page.getByRole('heading', { name: '有一个条件读不懂' }).waitFor()
      await page.getByRole('link', { name: '清除全部条件' }).click()
      await eventually(() => page.locator('.report-row').count()).toBe(20)
    })

    it('a server that does not answer is tried again on request', async () => {
      const { page } = await room.open('/reports')
      await page.locator('.report-row').first().waitFor()
      await page.context().route('**/api/people*', (route) => route.abort())
      await page.getByRole('navigation', { name: '栏目' }).getByRole('link', { name: '人物' }).click()
      await page.getByRole('heading', { name: '连不上服务' }).waitFor()
      await page.context().unroute('**/api/people*')
      await page.getByRole('button', { name: '再试一次' }).click()
      await page.locator('td.first').first().waitFor()
    })
  })
})

describe.skipIf(!findBrowser())('an empty ledger', { timeout: 60_000 }, () => {
  it('says how to begin', async () => {
    const room = await openReadingRoom([])
    try {
      const { page, problems } = await room.open('/')
      await page.getByRole('heading', { name: '台账还是空的' }).waitFor()
      await page.getByText('luoshi add').waitFor()
      const { page: reports } = await room.open('/reports')
      await reports.getByRole('heading', { name: '台账还是空的' }).waitFor()
      expect(problems).toEqual([])
    } finally {
      await room.close()
    }
  })
})
