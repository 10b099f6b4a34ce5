import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import react from '@vitejs/plugin-react'
import { build, type Plugin, type Rolldown } from 'vite'

const EMPTY_ROOT = '<div id="root"></div>'

interface PrerenderOptions {
  /** The module that draws the views, in Node. */
  drawnBy: string
  /** The module that takes them over in the browser. Its styles are needed for the first paint. */
  takenOverBy: string
}

/**
 * Draws the first view into the built page, so that it is painted before any script runs: `index.html` in the first
 * language, `index.<language>.html` in each other. What is needed next is named in the head, to be fetched meanwhile.
 */
export function prerenderPages({ drawnBy, takenOverBy }: PrerenderOptions): Plugin {
  let root = ''
  let out = ''
  let links: string[] = []
  return {
    name: 'prerender-pages',
    apply: 'build',
    configResolved(config) {
      root = config.root
      out = join(config.root, config.build.outDir)
    },
    writeBundle(_options, bundle) {
      links = linksTo(join(root, takenOverBy), bundle)
    },
    async closeBundle() {
      const page = await readFile(join(out, 'index.html'), 'utf8')
      if (!page.includes(EMPTY_ROOT)) throw new Error(`index.html has no ${EMPTY_ROOT}`)
      const missing = links.filter((link) => !page.includes(link))
      for (const [at, { language, html }] of (await drawViews(root, drawnBy)).entries()) {
        const drawn = page
          .replace(/<html lang="\w+">/, `<html lang="${language}">`)
          .replace('<script type="module"', '<script type="module" blocking="render"')
          .replace('</head>', `${missing.map((link) => `  ${link}\n  `).join('')}</head>`)
          .replace(EMPTY_ROOT, () => `<div id="root">${html}</div>`)
        await writeFile(join(out, at === 0 ? 'index.html' : `index.${language}.html`), drawn)
      }
    },
  }
}

/** The styles of a module and all that it imports, and the scripts themselves, as links of a page. */
function linksTo(module: string, bundle: Rolldown.OutputBundle): string[] {
  const first = Object.values(bundle).find((file) => file.type === 'chunk' && file.facadeModuleId === module)
  if (first?.type !== 'chunk') throw new Error(`${module} is no chunk of its own`)
  // What is imported comes first: a style of its own is to win over one that it builds on.
  const scripts = [...first.imports, first.fileName]
  const styles = scripts.flatMap((name) => {
    const chunk = bundle[name]
    return chunk?.type === 'chunk' ? [...(chunk.viteMetadata?.importedCss ?? [])] : []
  })
  return [
    ...styles.map((name) => `<link rel="stylesheet" crossorigin href="/${name}">`),
    ...scripts.map((name) => `<link rel="modulepreload" crossorigin href="/${name}">`),
  ]
}

/** Builds what draws the views for Node, runs it, and leaves nothing of it behind. */
async function drawViews(root: string, entry: string): Promise<{ language: string; html: string }[]> {
  const folder = join(root, 'dist-prerender')
  try {
    await build({
      root,
      configFile: false,
      logLevel: 'warn',
      plugins: [react()],
      build: { ssr: entry, outDir: folder, emptyOutDir: true },
    })
    const { prerender } = await import(pathToFileURL(join(folder, 'prerender.js')).href)
    return prerender()
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
