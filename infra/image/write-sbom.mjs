// Writes the bill of materials of an image (CycloneDX 1.5) from a lockfile: node write-sbom.mjs LOCKFILE WORKSPACE…
// `npm sbom --omit dev` leaves out a package that the service needs as soon as a development tool needs it as well.
// Nothing in it differs from one run to the next, so that the same sources give the same bytes.
import { readFileSync } from 'node:fs'
import { stdout } from 'node:process'

const [file = 'package-lock.json', ...workspaces] = process.argv.slice(2)
const { name, version, packages } = JSON.parse(readFileSync(file, 'utf8'))

/** Where Node finds a package that is asked for from a place: the nearest `node_modules` above it. */
function find(dependency, from) {
  for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
    const path = `${at === '' ? '' : `${at}/`}node_modules/${dependency}`
    if (packages[path] !== undefined) return packages[path].link ? packages[path].resolved : path
    if (at === '') return null
    if (!at.includes('/node_modules/')) at = ''
  }
}

/** What runs with the workspaces, by its path in the lockfile. */
const found = new Set()
const waiting = workspaces.length > 0 ? [...workspaces] : ['']
for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
  if (found.has(at)) continue
  found.add(at)
  const { dependencies, optionalDependencies, peerDependencies } = packages[at]
  for (const dependency of Object.keys({ ...dependencies, ...optionalDependencies, ...peerDependencies })) {
    const path = find(dependency, at)
    if (path !== null) waiting.push(path)
  }
}

const components = [...found]
  .filter((path) => path.includes('node_modules/'))
  .sort()
  .map((path) => {
    const { version, license, integrity } = packages[path]
    const packageName = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)
    const purl = `pkg:npm/${packageName.replace('@', '%40')}@${version}`
    return {
      'bom-ref': path,
      type: 'library',
      name: packageName,
      version,
      purl,
      ...(license === undefined
        ? {}
        : { licenses: [/^[\w.+-]+$/.test(license) ? { license: { id: license } } : { expression: license }] }),
      ...(integrity === undefined
        ? {}
        : { hashes: [{ alg: 'SHA-512', content: Buffer.from(integrity.slice(7), 'base64').toString('hex') }] }),
    }
  })
const node = process.versions.node
components.push({ 'bom-ref': 'node', type: 'platform', name: 'node', version: node, purl: `pkg:generic/node@${node}` })

const component = { 'bom-ref': name, type: 'application', name, version }
const bill = { bomFormat: 'CycloneDX', specVersion: '1.5', version: 1, metadata: { component }, components }
stdout.write(`${JSON.stringify(bill, null, 2)}\n`)
