import { compileMessage } from '@lingui/message-utils/compileMessage'
import react from '@vitejs/plugin-react'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'
import { defineConfig, type Plugin } from 'vite'
import { firstLoads } from './src/web/first-loads.ts'

/** Words are compiled here, so that no phone has to carry the parser of their plurals (10 kB). */
const compiledWords = (): Plugin => ({
  name: 'homeward-words',
  enforce: 'pre',
  async transform(code, id) {
    if (!/\/src\/web\/words\/(en|zh)\/[\w-]+\.ts$/.test(id)) return null
    const collects = /\.\.\.\w/.test(code)
    if (collects && /^ {2}'[\w.]+':/m.test(code))
      this.error('Say words or collect those of other files, not both: what is said here would reach the page uncompiled.')
    if (collects) return null
    const topics = (await import(`${pathToFileURL(id).href}?at=${Date.now()}`)) as Record<string, Record<string, string>>
    return Object.entries(topics)
      .map(
        ([topic, words]) =>
          `export const ${topic} = ${JSON.stringify(Object.fromEntries(Object.entries(words).map(([word, text]) => [word, compileMessage(text)])))}`,
      )
      .join('\n')
  },
})

/** Shorter than this, a file travels in one packet as it is. */
const WORTH_PACKING = 1024

/** Packed once here, as tightly as it goes: the server would pack each file anew for everybody who opens a page. */
const packed = (): Plugin => ({
  name: 'homeward-packed',
  apply: 'build',
  async writeBundle({ dir }, bundle) {
    for (const [name, file] of Object.entries(bundle)) {
      const text = file.type === 'chunk' ? file.code : file.source
      if (/\.(js|css|svg)$/.test(name) && text.length > WORTH_PACKING) await writeFile(path.join(dir!, `${name}.gz`), gzipSync(text, { level: 9 }))
    }
  },
})

/** Two doors: workers enter at index.html, the person at portal.html, which stays light. */
export default defineConfig({
  publicDir: 'src/web/public',
  plugins: [
    compiledWords(),
    react(),
    packed(),
    firstLoads(
      { name: 'person', opens: ['portal.html', '/portal/pages/home.tsx'] },
      { name: 'work', opens: ['index.html', '/standards/pages/today.tsx'] },
    ),
  ],
  // The server puts a fresh nonce in place of this word in every page it sends.
  html: { cspNonce: 'HOMEWARD_NONCE' },
  build: {
    outDir: 'dist/web',
    emptyOutDir: true,
    manifest: true,
    target: 'es2023',
    // Older targets make Lightning CSS lower light-dark(), which breaks the dark theme.
    cssTarget: ['chrome123', 'firefox128', 'safari17.5'],
    assetsInlineLimit: 0,
    rolldownOptions: { input: { worker: 'index.html', portal: 'portal.html' } },
  },
  server: { proxy: { '/api': `http://localhost:${process.env['PORT'] ?? 3000}` } },
})
