import { open, stat } from 'node:fs/promises'
import { openFolder } from './folder.ts'
import type { Archive, Limits } from './layout.ts'
import { ImportRefused } from '../refused.ts'
import { openZip } from './zip.ts'

/**
 * A hundred files and 32 GiB are far above the largest statewide export.
 * CSV of this kind deflates 5 to 40 times; beyond 200 times the file is made to fill a disk, not to be read.
 */
export const LIMITS: Limits = { total_bytes: 32 * 2 ** 30, files: 100, ratio: 200, ratio_from_bytes: 2 ** 20 }

/**
 * Open a folder or a .zip as a set of files, at its top or one folder down.
 * Throws `ImportRefused` for anything hostile or ambiguous; nothing has been unpacked then.
 */
export async function openArchive(path: string, limits: Limits = LIMITS): Promise<Archive> {
  const found = await stat(path).catch(() => undefined)
  if (!found) throw new ImportRefused('no_such_path')
  if (found.isDirectory()) return openFolder(path, limits)
  if (!(await startsLikeZip(path))) throw new ImportRefused('not_an_archive')
  return openZip(path, limits)
}

async function startsLikeZip(path: string): Promise<boolean> {
  const file = await open(path)
  try {
    const { buffer } = await file.read(Buffer.alloc(4), 0, 4, 0)
    return buffer[0] === 0x50 && buffer[1] === 0x4b
  } finally {
    await file.close()
  }
}
