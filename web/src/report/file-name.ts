/** Name of the file that a path ends in. */
export function fileName(path: string | null): string | null {
  return path?.split(/[\\/]/).pop() || null
}
