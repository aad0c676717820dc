/** Why an input, or an article in it, could not be read. */
export interface SourceFailure {
  /** As the user would name it; `-` for standard input. */
  readonly path: string
  /** One or two lines: the place within the input where there is one (line N), what is wrong and the way out. Does not repeat the path. */
  readonly reason: string
}

/** Ends the reading of one input; its message is the failure's reason. */
export class Unreadable extends Error {}

/** A size as a person would say it: 64 MiB. */
export function size(bytes: number): string {
  const units = ['bytes', 'KiB', 'MiB', 'GiB']
  let unit = 0
  let value = bytes
  for (; value >= 1024 && unit < units.length - 1; unit++) value /= 1024
  return `${Number(value.toFixed(1))} ${units[unit]}`
}
