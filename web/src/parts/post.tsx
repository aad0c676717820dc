import type { Post } from '../../../src/serve/schema.ts'

/** A post with the region or unit that it belongs to: 栖梧 市委书记. */
export function PostName({ post }: { post: Pick<Post, 'title' | 'of' | 'ofName'> }) {
  const of = post.ofName ?? (post.of && !/^\d{6}$/.test(post.of) ? post.of : null)
  return (
    <span lang="zh-CN">
      {of && <span className="faint">{of} </span>}
      {post.title}
    </span>
  )
}
