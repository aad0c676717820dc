import type { Career } from '../../../src/serve/schema-identities.ts'
import { useAnswer } from '../api/use-answer.ts'
import { dayOf, daysOf } from '../parts/dates.ts'
import { NameLink } from '../parts/name.tsx'
import { PostName } from '../parts/post.tsx'
import { Section } from '../parts/section.tsx'
import { useWords } from '../words/use-words.ts'
import { Doubts } from './doubts.tsx'
import { PeopleRows } from './people-rows.tsx'
import { spanAxis } from './span-axis.ts'
import { SpanBar, SpanYears } from './span-bar.tsx'

/** A person's posts over time as reports show them, with who held each before and after; and others of the name. */
export function CareerSection({ id }: { id: string }) {
  const { t } = useWords()
  const { data: career } = useAnswer('/people/:id/career', { id })
  if (!career) return null
  return (
    <>
      {career.untold && <p className="notice">{t('career.untold')}</p>}
      <Posts career={career} />
      <Section head={t('career.namesakes')} empty={!career.namesakes.length}>
        <PeopleRows people={career.namesakes} />
      </Section>
      <Section
        head={t('career.doubts')}
        more={{ to: '/identities', text: t('nav.identities') }}
        empty={!career.doubts.length}
      >
        <p className="soft">{t('career.doubtsLead')}</p>
        <Doubts doubts={career.doubts} from={id} />
      </Section>
    </>
  )
}

function Posts({ career }: { career: Career }) {
  const { t } = useWords()
  const axis = spanAxis(career.posts)
  return (
    <Section head={t('career.posts')} empty={!career.posts.length}>
      <div className="spans">
        {axis && (
          <div className="span-row span-head">
            <span />
            <SpanYears axis={axis} />
          </div>
        )}
        <ol>
          {career.posts.map((post) => (
            <li key={`${post.of} ${post.title}`} className="span-row">
              <span className="span-label">
                <PostName post={post} />
                {post.former && <span className="faint"> {t('career.former')}</span>}
                <span className="span-days">{daysOf(post.first, post.last) || t('career.undated')}</span>
                {post.acting && (
                  <span className="faint">
                    {t('career.acting', { days: daysOf(post.acting.first, post.acting.last) })}
                  </span>
                )}
                <Neighbours post={post} />
              </span>
              <span className="span-track">
                {axis?.years.map(({ year, at }) => (
                  <span key={year} className="span-year" style={{ insetInlineStart: `${at}%` }} />
                ))}
                {axis && <SpanBar axis={axis} seen={post} label={`${post.ofName ?? ''}${post.title}`} />}
              </span>
            </li>
          ))}
        </ol>
        {career.gaps.map(({ from, to }) => (
          <p key={from} className="faint span-gap">
            {t('career.gap', { from: dayOf(from), to: dayOf(to) })}
          </p>
        ))}
      </div>
    </Section>
  )
}

function Neighbours({ post }: { post: Career['posts'][number] }) {
  const { t } = useWords()
  if (!post.before && !post.after) return null
  return (
    <span className="span-neighbours">
      {post.before && (
        <span>
          <span className="faint">{t('career.before')} </span>
          <NameLink {...post.before.person} as="person" />
          <span className="faint"> – {post.before.day}</span>
        </span>
      )}
      {post.after && (
        <span>
          <span className="faint">{t('career.after')} </span>
          <NameLink {...post.after.person} as="person" />
          <span className="faint">
            {' '}
            {post.after.day} – {post.after.acting && `(${post.after.acting})`}
          </span>
        </span>
      )}
    </span>
  )
}
