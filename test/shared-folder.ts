import { existsSync, realpathSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * The folder of public test material beside the project, or undefined where a checkout stands alone.
 * Tests on it must then skip visibly: `test(name, { skip: !folder && 'no shared folder' }, …)`.
 */
export function sharedFolder(): string | undefined {
  const root = realpathSync(dirname(dirname(fileURLToPath(import.meta.url))))
  return [join(root, '..', 'shared'), join(root, '..', '..', 'shared')].find((folder) => existsSync(join(folder, 'data')))
}
