/** A node of a character trie. Most nodes have one child, which is kept without a map. */
export interface Node<T> {
  /** The unit that leads to `child`; -1 where there is no child or where `children` holds them. */
  unit: number
  child: Node<T> | null
  children: Map<number, Node<T>> | null
  value: T | undefined
}

export const emptyNode = <T>(): Node<T> => ({ unit: -1, child: null, children: null, value: undefined })

/** The node that `unit` leads to, or null. */
export function childOf<T>(node: Node<T>, unit: number): Node<T> | null {
  if (node.unit === unit) return node.child
  return node.children === null ? null : (node.children.get(unit) ?? null)
}

/** The node that `unit` leads to, made where there was none. */
export function growChild<T>(node: Node<T>, unit: number): Node<T> {
  const known = childOf(node, unit)
  if (known) return known
  const child = emptyNode<T>()
  if (node.children) node.children.set(unit, child)
  else if (node.child) {
    node.children = new Map([
      [node.unit, node.child],
      [unit, child],
    ])
    node.unit = -1
    node.child = null
  } else {
    node.unit = unit
    node.child = child
  }
  return child
}
