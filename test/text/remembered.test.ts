import { expect, test } from 'vitest'
import { remembered } from '../../src/text/remembered.ts'

test('a short text is asked about once, a long one each time', () => {
  const asked: string[] = []
  const length = remembered((text) => {
    asked.push(text)
    return text.length || null
  })
  const long = '闻人岱到栖梧市调研时强调，要抓好春耕'
  expect([length('首页'), length('首页'), length(''), length('')]).toEqual([2, 2, null, null])
  expect([length(long), length(long)]).toEqual([long.length, long.length])
  expect(asked).toEqual(['首页', '', long, long])
})
