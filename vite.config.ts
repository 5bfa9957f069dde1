import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** Two doors: workers enter at index.html, the person at portal.html, which stays light. */
export default defineConfig({
  publicDir: 'src/web/public',
  plugins: [react()],
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
