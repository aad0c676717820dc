import { setFlagsFromString } from 'node:v8'

/**
 * Keeps V8's young generation at the size that it begins with. Each report leaves much garbage and nothing that lives on, by
 * which V8 takes its young generation for too small and lets it grow to some 100 MB, without any gain in speed: measured on
 * adding 4,000 pages, 317 MB at the peak instead of 438 MB, and no slower.
 */
export function keepYoungGenerationSmall(): void {
  setFlagsFromString('--semi-space-growth-factor=1')
}
