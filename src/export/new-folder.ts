import { mkdir, readdir, rename, rm } from 'node:fs/promises'

/**
 * Makes a folder that appears whole or not at all: it is filled beside its place and moved there when it is done.
 * @param fill writes into the folder that is being made, by its path
 * @throws Error where the folder is there and holds something; and whatever `fill` throws
 */
export async function newFolder<T>(folder: string, fill: (making: string) => Promise<T>): Promise<T> {
  const there = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
  if (there?.length) throw new Error(`${folder} is there already and is not empty; name a new folder.`)
  const making = `${folder}.partial`
  await rm(making, { recursive: true, force: true })
  await mkdir(making, { recursive: true })
  try {
    const made = await fill(making)
    if (there) await rm(folder, { recursive: true })
    await rename(making, folder)
    return made
  } catch (error) {
    await rm(making, { recursive: true, force: true })
    throw error
  }
}
