/** One case of a yes or no. */
export interface Example {
  readonly values: readonly number[]
  /** Kinds that it is of, by number. */
  readonly kinds: readonly number[]
  readonly right: boolean
  /** How much it counts. */
  readonly weight: number
}

/** Log-odds are the constant, the weighted values and what each kind adds. */
export interface Model {
  readonly weights: number[]
  readonly constant: number
  readonly kinds: number[]
}

const STEPS = 400
const RATE = 0.05
/** How strongly the weights of values, as multiples of their spread, and of kinds are held at nought. */
const HOLD_VALUES = 0.003
const HOLD_KINDS = 0.01

/**
 * Logistic regression with a quadratic penalty (Hoerl and Kennard 1970), by gradient descent with momentum (Kingma and Ba 2015).
 * The same examples give the same model.
 */
export function fitModel(examples: readonly Example[], kinds: number): Model {
  const size = examples[0]?.values.length ?? 0
  const total = examples.reduce((sum, { weight }) => sum + weight, 0)
  const mean = Array.from(
    { length: size },
    (_, i) => examples.reduce((sum, one) => sum + one.values[i]!, 0) / examples.length,
  )
  const spread = mean.map(
    (of, i) => Math.sqrt(examples.reduce((sum, one) => sum + (one.values[i]! - of) ** 2, 0) / examples.length) || 1,
  )
  const width = size + 1 + kinds
  const found = new Float64Array(width)
  const first = new Float64Array(width)
  const second = new Float64Array(width)
  for (let step = 1; step <= STEPS; step++) {
    const gradient = new Float64Array(width)
    for (const { values, kinds: of, right, weight } of examples) {
      let odds = found[size]!
      for (let i = 0; i < size; i++) odds += (found[i]! * (values[i]! - mean[i]!)) / spread[i]!
      for (const kind of of) odds += found[size + 1 + kind]!
      const off = (weight * (1 / (1 + Math.exp(-odds)) - (right ? 1 : 0))) / total
      for (let i = 0; i < size; i++) gradient[i]! += (off * (values[i]! - mean[i]!)) / spread[i]!
      gradient[size]! += off
      for (const kind of of) gradient[size + 1 + kind]! += off
    }
    for (let i = 0; i < width; i++) {
      const hold = i < size ? HOLD_VALUES : i > size ? HOLD_KINDS : 0
      const slope = gradient[i]! + hold * found[i]!
      first[i] = 0.9 * first[i]! + 0.1 * slope
      second[i] = 0.999 * second[i]! + 0.001 * slope * slope
      found[i]! -= (RATE * (first[i]! / (1 - 0.9 ** step))) / (Math.sqrt(second[i]! / (1 - 0.999 ** step)) + 1e-8)
    }
  }
  const weights = mean.map((_, i) => found[i]! / spread[i]!)
  const constant = found[size]! - weights.reduce((sum, weight, i) => sum + weight * mean[i]!, 0)
  return { weights, constant, kinds: [...found.subarray(size + 1)] }
}

/** How likely a case is, 0 to 1. */
export function likelihood(
  { weights, constant, kinds }: Model,
  values: readonly number[],
  of: readonly number[],
): number {
  const odds =
    of.reduce((sum, kind) => sum + kinds[kind]!, constant) +
    values.reduce((sum, value, i) => sum + value * weights[i]!, 0)
  return 1 / (1 + Math.exp(-odds))
}
