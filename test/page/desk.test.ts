import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { asked, told } from '../desk/bridge.ts'
import { findBrowser } from './browser.ts'
import { eventually, openReadingRoom, type ReadingRoom } from './reading-room.ts'

const withBrowser = test.runIf(findBrowser())
let room: ReadingRoom
beforeAll(async () => {
  if (findBrowser()) room = await openReadingRoom([asked, told])
}, 120_000)
afterEach(() => room?.closePages())
afterAll(() => room?.close())

interface Item {
  id: string
  lead: string
  deadline: string
  stage: string
  percent: number | null
  entries: { kind: string; by: string; sources: { type: string; quote?: string }[] }[]
}
const items = async (): Promise<Item[]> =>
  ((await (await fetch(new URL('/api/desk', room.url))).json()) as { items: Item[] }).items

withBrowser('an empty desk says that a name is needed before anything is written', async () => {
  const { page } = await room.open('/desk')
  await page.getByText('请先在上方写下姓名，再立项或导入。').waitFor()
  await page.getByPlaceholder('您的姓名').fill('程一苇')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: '新立事项' }).waitFor()
  expect(await page.getByText('请先在上方写下姓名').count()).toBe(0)
})

withBrowser(
  'an item is chosen, taken up, answered with what a report tells, finished and closed, by keyboard alone',
  async () => {
    const { page, problems } = await room.open('/items')
    await page.evaluate("localStorage.setItem('luoshi.reviewer', '程一苇')")
    await page.reload()
    await page.locator('.items li').first().waitFor()
    await page.keyboard.press('j')
    await page.keyboard.press('x')
    await page.getByRole('button', { name: '将选中的 1 项立项督办' }).focus()
    await page.keyboard.press('Enter')
    const form = page.getByRole('dialog')
    await form.waitFor()
    const lead = form.getByLabel('牵头单位')
    expect(await lead.inputValue()).toBe('栖梧')
    await lead.focus()
    await page.keyboard.press('Control+A')
    await page.keyboard.type('市交通运输局')
    await form.getByRole('button', { name: '记下' }).focus()
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/desk\/\d{4}-001$/)
    expect(await items()).toMatchObject([{ lead: '市交通运输局', deadline: '2023-12-31', stage: 'filed' }])

    await page.getByRole('heading', { name: '后来的报道' }).waitFor()
    await page.getByRole('button', { name: '据此写反馈' }).focus()
    await page.keyboard.press('Enter')
    await eventually(() => page.evaluate('document.activeElement.id')).toBe('entry-text')
    await page.keyboard.type('大桥已通车')
    await page.getByRole('button', { name: '记下' }).focus()
    await page.keyboard.press('Enter')
    await page.getByText('已写入办理经过').waitFor()
    const answered = (await items())[0]!
    expect(answered).toMatchObject({ stage: 'answered' })
    expect(answered.entries.at(-1)).toMatchObject({
      by: '程一苇',
      sources: [{ type: 'report', quote: '松江大桥正式通车' }],
    })

    const kinds = page.getByRole('radiogroup', { name: '这一步是' })
    await kinds.getByRole('radio', { name: '办结' }).focus()
    await page.keyboard.press('Space')
    await page.getByLabel('出处').focus()
    await page.keyboard.type('现场核查记录')
    await page.getByRole('button', { name: '记下' }).focus()
    await page.keyboard.press('Enter')
    await eventually(async () => (await items())[0]!.stage).toBe('finished')
    await page.getByRole('radio', { name: '销号' }).waitFor({ state: 'attached' })
    await page.getByRole('button', { name: '记下' }).focus()
    await page.keyboard.press('Enter')
    await eventually(async () => (await items())[0]!.stage).toBe('closed')
    expect(problems).toEqual([])
  },
)

withBrowser('what was written meanwhile in another tab is said, and what was typed here stays', async () => {
  const [{ id }] = (await items()) as [Item]
  const { page, problems } = await room.open(`/desk/${id}`)
  await page.evaluate("localStorage.setItem('luoshi.reviewer', '桑晚')")
  await page.reload()
  await page.locator('#entry-text').waitFor()
  await page.locator('#entry-text').fill('桥面沉降，需再查')
  const last = ((await (await fetch(new URL(`/api/desk/${id}`, room.url))).json()) as { last: number }).last
  await fetch(new URL(`/api/desk/${id}/entries`, room.url), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ kind: 'reopen', by: '程一苇', after: last }),
  })
  await page.getByRole('button', { name: '记下' }).click()
  await page.getByText('刚刚有人', { exact: false }).waitFor()
  expect(await page.locator('#entry-text').inputValue()).toBe('桥面沉降，需再查')
  expect(problems.filter((one) => !one.includes('409'))).toEqual([])
})
