import { describe, expect, it } from 'vitest'
import { readSources } from '../../scripts/samples/generate.ts'
import { bodyOf } from '../../scripts/samples/source.ts'
import { readTable } from '../../scripts/samples/table.ts'
import { loadLexicon } from '../../src/lexicon/load.ts'

const sources = readSources()
const topics = new Set(loadLexicon('topics', ['code']).map((row) => row.code))
const divisions = readTable('divisions.tsv')
const units = new Set(divisions.map((row) => row.name))
const codes = new Set(divisions.map((row) => row.code).filter(Boolean))

describe.each(sources.map((s) => [s.id, s] as const))('%s', (_, source) => {
  const body = bodyOf(source)
  const people = new Set(source.people.map((p) => p.name))

  it('holds one sentence a line', () => {
    for (const paragraph of source.paragraphs)
      for (const [i, { text }] of paragraph.entries()) {
        const inner = text.match(/[。！？][”’」』）)]*(?=[^。！？”’」』）)])/)
        expect(inner, text).toBeNull()
        if (i < paragraph.length - 1) expect(text).toMatch(/[。！？][”’」』）)]*$/)
      }
  })

  it('gives directives and commitments one or two topics, and no others', () => {
    for (const s of source.paragraphs.flat()) {
      expect(
        s.topics.every((t) => topics.has(t)),
        `${s.topics} in ${s.text}`,
      ).toBe(true)
      if (s.act === 'directive' || s.act === 'commitment') expect([1, 2], s.text).toContain(s.topics.length)
      else expect(s.topics).toEqual([])
    }
  })

  it('names as speakers, leads and attendees only people of the report or units', () => {
    for (const s of source.paragraphs.flat())
      if (s.speaker && !people.has(s.speaker)) expect(body.includes(s.speaker), `speaker ${s.speaker}`).toBe(true)
    for (const event of source.events) {
      for (const name of [event.lead, ...event.attendees]) if (name) expect(people.has(name), name).toBe(true)
      for (const stop of event.stops) expect(body.replace(/[“”]/g, ''), stop).toContain(stop.replace(/[“”]/g, ''))
      if (event.place) expect(codes.has(event.place) || units.has(event.place), event.place).toBe(true)
    }
  })

  it('gives every coded place the code of the table', () => {
    for (const place of source.places) {
      const row = divisions.find((d) => d.name === place.name || (d.code && d.name?.startsWith(place.name)))
      expect(row, place.name).toBeDefined()
      expect(place.code ?? '', place.name).toBe(row?.code)
    }
  })

  it('names no person without a post unless met in passing, and no one twice', () => {
    expect(people.size).toBe(source.people.length)
    for (const p of source.people) for (const post of p.posts) expect(post.title, p.name).not.toBe('')
  })
})
