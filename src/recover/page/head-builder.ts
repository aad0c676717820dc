import type { Head } from './page.ts'

/** So much of a publishing system's note is read. */
const LONGEST_NOTE = 4000
/** So many addresses of a page's own are kept. */
const MOST_ADDRESSES = 4

/** Attributes of a start tag by lower-case name, those wanted. */
export type Attributes = Readonly<Record<string, string>>

/** Gathers what a page states about itself. */
export class HeadBuilder {
  readonly #metas = new Map<string, string>()
  readonly #jsonLd: string[] = []
  readonly #notes: string[] = []
  readonly #addresses: string[] = []
  readonly #hosts = new Map<string, number>()
  #title = ''
  #script = ''

  get titled(): boolean {
    return this.#title !== ''
  }

  title(text: string): void {
    this.#title += text
  }

  script(text: string): void {
    this.#script += text
  }

  scriptEnds(): void {
    this.#jsonLd.push(this.#script)
    this.#script = ''
  }

  meta({ name, property, content }: Attributes): void {
    const key = (name ?? property)?.trim().toLowerCase()
    if (key && content?.trim() && !this.#metas.has(key)) this.#metas.set(key, content.trim())
  }

  address(tag: string, { href, src }: Attributes): void {
    const address = href ?? src
    if (!address) return
    if (tag === 'link' && this.#addresses.length < MOST_ADDRESSES) this.#addresses.push(address)
    const host = /^(?:https?:)?\/\/([\w.-]+)/i.exec(address.slice(0, 200))?.[1]?.toLowerCase()
    if (host) this.#hosts.set(host, (this.#hosts.get(host) ?? 0) + 1)
  }

  /** A comment of the copy, from behind its `<!--`. */
  comment(copy: string, from: number, to: number): void {
    if (copy.startsWith('enpproperty', from)) this.#notes.push(copy.slice(from, Math.min(to, from + LONGEST_NOTE)))
  }

  head(): Head {
    return {
      title: this.#title.trim() || null,
      metas: this.#metas,
      jsonLd: this.#jsonLd,
      notes: this.#notes,
      addresses: this.#addresses,
      hosts: this.#hosts,
    }
  }
}
