import type { PeopleReading, PlaceMention, PlaceReading } from '../draft.ts'

/** The places without those that are only part of a person's name: 镇江 in 宫镇江. */
export function placesApart(reading: PlaceReading, people: PeopleReading): PlaceReading {
  let p = 0
  const inName = (place: PlaceMention): boolean => {
    while (p < people.mentions.length && people.mentions[p]!.end < place.end) p++
    const person = people.mentions[p]
    return person !== undefined && person.via === 'name' && person.start <= place.start && person.end >= place.end
  }
  const mentions = reading.mentions.filter((place) => !inName(place))
  if (mentions.length === reading.mentions.length) return reading
  const kept = new Set(mentions.map(({ start }) => start))
  const places = reading.places.flatMap((place) => {
    const spans = place.spans.filter(([start]) => kept.has(start))
    return spans.length ? [{ ...place, spans }] : []
  })
  return { ...reading, mentions, places }
}
