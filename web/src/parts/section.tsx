import type { ReactNode } from 'react'
import { Link } from 'react-router'

/** A part of a page under a head of its own; nothing at all where it is empty. */
export function Section({
  head,
  more,
  tools,
  empty = false,
  children,
}: {
  head: string
  /** Where the rest is, and how the link is called. */
  more?: { to: string; text: string } | null
  /** Stands at the end of the head. */
  tools?: ReactNode
  empty?: boolean
  children: ReactNode
}) {
  if (empty) return null
  return (
    <section className="section">
      <div className="section-head">
        <h2>{head}</h2>
        {more && (
          <Link className="more" to={more.to}>
            {more.text}
          </Link>
        )}
        {tools}
      </div>
      {children}
    </section>
  )
}
