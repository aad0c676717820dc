interface Post {
  readonly title: string
  readonly ofName: string | null
}

const LEVEL = /[省市区县乡镇州盟旗]$/

/** A post with what it belongs to, as papers print it: 栖梧 + 市委书记, and 柳汀回族乡 + 乡党委书记 without the level twice. */
export function postWords({ title, ofName }: Post): string {
  const level = LEVEL.exec(ofName ?? '')?.[0]
  return `${ofName ?? ''}${level && title.startsWith(level) ? title.slice(1) : title}`
}
