import type { PersonRow } from '../../../src/serve/schema.ts'
import { NameLink } from '../parts/name.tsx'
import { PostName } from '../parts/post.tsx'
import { Extent } from '../parts/thing.tsx'

/** People of one name, told apart by their posts. */
export function PeopleRows({ people }: { people: readonly PersonRow[] }) {
  return (
    <ul className="people-rows">
      {people.map((person) => (
        <li key={person.id}>
          <NameLink id={person.id} name={person.name} as="person" />
          <span>
            {person.post ? <PostName post={person.post} /> : <span className="faint">{person.id.split('~')[1]}</span>}
          </span>
          <span className="faint">
            <Extent {...person} />
          </span>
        </li>
      ))}
    </ul>
  )
}
