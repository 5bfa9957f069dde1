import { constants } from 'node:fs'
import { lstat, open, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { gather, placeOf, type Archive, type Limits, type Source } from './layout.ts'
import { ImportRefused } from '../refused.ts'

/** A folder on disk as a set of files. A link anywhere in it is refused: it may lead out of the folder. */
export async function openFolder(root: string, limits: Limits): Promise<Archive> {
  const found: { folder: string; source: Source }[] = []
  const visit = async (prefix: string) => {
    for (const entry of await readdir(join(root, prefix), { withFileTypes: true })) {
      const path = prefix + entry.name
      if (entry.isSymbolicLink()) throw new ImportRefused('symlink', { file: entry.name })
      const place = placeOf(path)
      if (!place) continue
      if (entry.isDirectory() && prefix !== '') throw new ImportRefused('nested_too_deep')
      if (entry.isDirectory()) await visit(`${entry.name}/`)
      if (entry.isFile()) found.push({ folder: place.folder, source: await onDisk(join(root, path), place.name) })
      if (found.length > limits.files * 10) throw new ImportRefused('too_many_files')
    }
  }
  await visit('')
  return { files: gather(found, limits), close: async () => {} }
}

async function onDisk(path: string, name: string): Promise<Source> {
  const { size } = await lstat(path)
  const reopen = async () => {
    // Not following links closes the gap between looking and opening.
    const file = await open(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0))
    return file.createReadStream({ highWaterMark: 256 * 1024 })
  }
  return { name, bytes: size, open: reopen }
}
