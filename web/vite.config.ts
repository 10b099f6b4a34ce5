import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { compressAssets } from './build/compress-assets.ts'
import { limitFirstView } from './build/limit-first-view.ts'
import { prerenderPages } from './build/prerender-pages.ts'

/** The most JavaScript, in bytes after gzip, that the first view may load. The build fails past it. */
const FIRST_VIEW_LIMIT_BYTES = 200_000

export default defineConfig({
  plugins: [
    react(),
    limitFirstView(FIRST_VIEW_LIMIT_BYTES),
    prerenderPages({ drawnBy: 'src/prerender.tsx', takenOverBy: 'src/main.tsx' }),
    compressAssets(),
  ],
  build: {
    target: 'es2023',
    // A data: URL would need an exception in the Content-Security-Policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rolldownOptions: {
      output: {
        // What the first view shares with the rest would else be a file for every few lines of it.
        codeSplitting: {
          groups: [
            { name: 'first', test: /web\/src\/(first|preferences)\./, priority: 1 },
            { name: 'react', test: /node_modules\/(react|react-dom|scheduler|@tanstack)\// },
            {
              name: 'first-view',
              test: /web\/src\/(api\/(call|connection|trouble)\.|format|i18n|ui\/(button|loading|logo|part|trouble))/,
            },
          ],
        },
      },
    },
  },
})
