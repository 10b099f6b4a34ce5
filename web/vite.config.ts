import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { compressAssets } from './build/compress-assets.ts'
import { limitFirstView } from './build/limit-first-view.ts'

/** The most JavaScript, in bytes after gzip, that the first view may load. The build fails past it. */
const FIRST_VIEW_LIMIT_BYTES = 200_000

export default defineConfig({
  plugins: [react(), limitFirstView(FIRST_VIEW_LIMIT_BYTES), compressAssets()],
  build: {
    target: 'es2023',
    // A data: URL would need an exception in the Content-Security-Policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
})
