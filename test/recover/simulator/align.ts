/**
 * Which characters of `gold` stand in `found` too, by a shortest edit script (Myers, An O(ND) Difference Algorithm, 1986).
 * Works in proportion to the length times the number of differences.
 */
export function kept(gold: string, found: string): Uint8Array {
  const marks = new Uint8Array(gold.length)
  let start = 0
  while (start < gold.length && start < found.length && gold[start] === found[start]) marks[start++] = 1
  let [n, m] = [gold.length, found.length]
  while (n > start && m > start && gold[n - 1] === found[m - 1]) {
    marks[--n] = 1
    m--
  }
  for (const x of matches(gold.slice(start, n), found.slice(start, m))) marks[start + x] = 1
  return marks
}

function matches(a: string, b: string): number[] {
  const most = a.length + b.length
  const reach = new Int32Array(2 * most + 3)
  const trace: Int32Array[] = []
  for (let d = 0; d <= most; d++) {
    trace.push(reach.slice(most - d, most + d + 2))
    for (let k = -d; k <= d; k += 2) {
      const down = k === -d || (k !== d && reach[most + k]! < reach[most + k + 2]!)
      let x = down ? reach[most + k + 2]! : reach[most + k]! + 1
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x++
      reach[most + k + 1] = x
      if (x >= a.length && x - k >= b.length) return backtrack(trace, a.length, b.length)
    }
  }
  return []
}

function backtrack(trace: readonly Int32Array[], n: number, m: number): number[] {
  const found: number[] = []
  let [x, y] = [n, m]
  for (let d = trace.length - 1; d >= 0 && (x > 0 || y > 0); d--) {
    const before = trace[d]!
    const k = x - y
    const at = (diagonal: number): number => before[diagonal + d + 1] ?? 0
    const down = k === -d || (k !== d && at(k - 1) < at(k + 1))
    const from = down ? k + 1 : k - 1
    const [px, py] = d === 0 ? [0, 0] : [at(from), at(from) - from]
    while (x > px && y > py) {
      found.push(--x)
      y--
    }
    ;[x, y] = [px, py]
  }
  return found
}
