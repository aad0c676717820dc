import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { reportText } from '../cli/invented.ts'
import { findBrowser } from './browser.ts'
import { INVENTED } from './invented.ts'
import { eventually, openReadingRoom, type ReadingRoom } from './reading-room.ts'

const GIGABYTE = 2 ** 30

/** Drops files onto an element as the mouse would; whether the browser was kept from leaving the page for them. */
const dropOn = (page: Page, where: string, files: Readonly<Record<string, string>>): Promise<boolean> =>
  page.evaluate(`(() => {
    const data = new DataTransfer()
    for (const [name, text] of Object.entries(${JSON.stringify(files)})) data.items.add(new File([text], name))
    const at = document.querySelector(${JSON.stringify(where)})
    const told = { dataTransfer: data, bubbles: true, cancelable: true }
    at.dispatchEvent(new DragEvent('dragover', told))
    return !at.dispatchEvent(new DragEvent('drop', told))
  })()`)

describe.skipIf(!findBrowser())('files that the page cannot take', { timeout: 60_000 }, () => {
  let empty: ReadingRoom
  let room: ReadingRoom
  const folder = mkdtempSync(join(tmpdir(), 'luoshi-bad-'))
  const large = (name: string) => join(folder, name)
  beforeAll(async () => {
    empty = await openReadingRoom([])
    room = await openReadingRoom(INVENTED)
    for (const name of ['全部报道.zip', '台账.xlsx', '证明.pdf']) {
      writeFileSync(large(name), 'PK')
      // A file with a hole: as large as it says, without filling the disk.
      truncateSync(large(name), GIGABYTE)
    }
    writeFileSync(large('空.txt'), '')
    writeFileSync(large('图.png'), new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0]))
    writeFileSync(large('报道.txt'), reportText(3))
    writeFileSync(large('假.xlsx'), '不是工作簿')
  }, 60_000)
  afterEach(async () => {
    await empty.closePages()
    await room.closePages()
  })
  afterAll(async () => {
    await empty?.close()
    await room?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  it('one of 1 GB, an empty one and a picture are told, each by name, and the report among them is read', async () => {
    const { page, problems } = await empty.open('/')
    const sent: string[] = []
    page.on('request', (request) => request.method() === 'POST' && sent.push(decodeURIComponent(request.url())))
    await page
      .locator('.drop-files input[type="file"]')
      .setInputFiles(['全部报道.zip', '空.txt', '图.png', '报道.txt'].map(large))
    const lines = page.locator('.dropped li')
    await eventually(() => lines.allInnerTexts()).toHaveLength(4)
    const told = await lines.allInnerTexts()
    expect(told[0]).toBe('全部报道.zip 超过 64 MB，请用命令 luoshi add 读入')
    expect(told[1]).toBe('空.txt 是空文件')
    expect(told[2]).toMatch(/^图\.png 没有收下： .*PNG/)
    expect(told[3]).toBe('报道.txt 新增 1 篇，原有 0 篇')
    // Not a byte of the large one leaves the browser.
    expect(sent.some((address) => address.includes('全部报道'))).toBe(false)
    expect(problems).toEqual([])
    // The ledger is empty no longer; what was told stays until it is put away.
    await page.locator('.holdings').waitFor()
    await page.getByRole('button', { name: '收起' }).click()
    await eventually(() => lines.count()).toBe(0)
  })

  it('dropped anywhere they never make the browser leave what is being written', async () => {
    const { page } = await room.open('/desk')
    await page.getByRole('textbox', { name: /您的姓名/ }).fill('程一苇')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: '新立事项' }).click()
    await page.getByRole('textbox', { name: '督办事项' }).fill('打通断头路')
    expect(await dropOn(page, '.ant-modal', { '报道九.txt': reportText(9) })).toBe(true)
    await eventually(() => page.locator('.dropped li').allInnerTexts()).toEqual(['报道九.txt 新增 1 篇，原有 0 篇'])
    expect(await page.getByRole('textbox', { name: '督办事项' }).inputValue()).toBe('打通断头路')
  })

  it('as evidence or as an office’s ledger are refused before they are sent, and what was filled in stays', async () => {
    const { page } = await room.open('/desk')
    await page.getByRole('textbox', { name: /您的姓名/ }).fill('程一苇')
    await page.keyboard.press('Enter')
    const sheet = page.locator('.desk-tools input[type="file"]')
    await sheet.setInputFiles(large('台账.xlsx'))
    await page.locator('.desk-tools [role="status"]', { hasText: '台账.xlsx: 超过 20 MB' }).waitFor()
    await sheet.setInputFiles(large('假.xlsx'))
    await page.locator('.desk-tools [role="status"]', { hasText: '没有收下： 假.xlsx' }).waitFor()
    await page.getByRole('button', { name: '新立事项' }).click()
    await page.getByRole('textbox', { name: '督办事项' }).fill('修好河堤')
    await page.getByRole('button', { name: '记下' }).click()
    await page.getByRole('link', { name: '修好河堤' }).click()
    await page.locator('.entry-form').waitFor()
    await page.getByText('反馈', { exact: true }).click()
    await page.getByRole('textbox', { name: '内容' }).fill('堤脚已抛石')
    await page.locator('.entry-form input[type="file"]').setInputFiles(large('证明.pdf'))
    await page.getByRole('alert').filter({ hasText: '证明.pdf: 超过 20 MB' }).waitFor()
    expect(await page.getByRole('textbox', { name: '内容' }).inputValue()).toBe('堤脚已抛石')
  })

  it('a server that is gone meanwhile is told, and the file can be dropped again', async () => {
    const { page } = await room.open('/')
    await page.locator('.holdings').waitFor()
    await page.context().route('**/api/copies*', (route) => route.abort())
    expect(await dropOn(page, 'main', { '报道五.txt': reportText(5) })).toBe(true)
    await page.locator('.dropped li', { hasText: '没有送到' }).waitFor()
    await page.context().unroute('**/api/copies*')
    await dropOn(page, 'main', { '报道五.txt': reportText(5) })
    await page.locator('.dropped li', { hasText: '新增 1 篇' }).waitFor()
  })
})
