/** Address of a report at a place in its body; the page turns the offset into the anchor of the sentence that holds it. */
export function wordsAddress(report: string, start: number | undefined): string {
  return `/reports/${encodeURIComponent(report)}${start === undefined ? '' : `#c${start}`}`
}

/** Address of what one meeting passes on of another event. */
export function relayAddress(id: string): string {
  return `/relays/${encodeURIComponent(id)}`
}

type Folder = 'people' | 'places' | 'organizations' | 'tifa' | 'events' | 'reports' | 'items'

export function pageAddress(folder: Folder, id: string): string {
  return `/${folder}/${encodeURIComponent(id)}`
}
