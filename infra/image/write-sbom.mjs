// Takes the bill of materials that npm makes (CycloneDX 1.5) and adds what npm leaves out: the Node that the image
// runs. What differs from one run to the next is left out, so that the same sources give the same bytes.
import { stdin, stdout } from 'node:process'
import { text } from 'node:stream/consumers'

const { serialNumber: _random, ...bill } = JSON.parse(await text(stdin))
const { timestamp: _now, ...metadata } = bill.metadata
const version = process.versions.node
const node = {
  'bom-ref': `node@${version}`,
  type: 'platform',
  name: 'node',
  version,
  purl: `pkg:generic/node@${version}`,
  licenses: [{ license: { id: 'MIT' } }],
}
const about = { ...metadata, component: { ...metadata.component, type: 'application' } }
stdout.write(`${JSON.stringify({ ...bill, metadata: about, components: [...bill.components, node] }, null, 2)}\n`)
