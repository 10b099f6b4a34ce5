import { BlockList, isIP } from 'node:net'

/**
 * Whose machine a model server runs on, as far as its address and the operator say: this one (loopback), one in the
 * operator's own network (`LOCAL_NETWORK_HOSTS`), or anybody's. A private address alone says nothing: a cloud's gateway
 * and a neighbour's laptop have one too.
 */
export type HostPlace = 'here' | 'network' | 'elsewhere'

/** How the provider of an answer that came from the operator's own network begins, in answers and in the access log. */
export const OWN_NETWORK = 'own-network:'

export function placeOf(url: URL, networkHosts: readonly string[] | undefined): HostPlace {
  const name = hostName(url)
  if (isLoopback(name)) return 'here'
  return networkHosts?.some((listed) => listed === name || listed === url.host) ? 'network' : 'elsewhere'
}

/** Why a record may not be sent there as it is; null where it may. What goes over a network unmasked is encrypted. */
export function plainTextFault(url: URL): string | null {
  if (url.protocol === 'https:' || isLoopback(hostName(url)) || isClusterName(hostName(url))) return null
  return 'must be https, or a name inside the cluster: what is sent there is not masked'
}

/**
 * Why nothing may be sent there at all; null where it may. Link-local addresses are those of the metadata services of
 * clouds, which give their credentials to whoever asks from the machine.
 */
export function forbiddenFault(url: URL): string | null {
  const name = hostName(url)
  return isMetadataAddress(name) || METADATA_NAMES.has(name)
    ? 'is a link-local address, where clouds keep the credentials of the machine: no model is served there'
    : null
}

export function isMetadataAddress(address: string): boolean {
  const kind = isIP(address)
  return kind !== 0 && metadata.check(address, kind === 4 ? 'ipv4' : 'ipv6')
}

const METADATA_NAMES: ReadonlySet<string> = new Set(['metadata.google.internal', 'metadata', 'instance-data'])

const metadata = new BlockList()
metadata.addSubnet('169.254.0.0', 16, 'ipv4')
metadata.addSubnet('fe80::', 10, 'ipv6')
metadata.addAddress('fd00:ec2::254', 'ipv6')
metadata.addAddress('100.100.100.200', 'ipv4')

const loopback = new BlockList()
loopback.addSubnet('127.0.0.0', 8, 'ipv4')
loopback.addAddress('::1', 'ipv6')

function isLoopback(name: string): boolean {
  const kind = isIP(name)
  if (kind !== 0) return loopback.check(name, kind === 4 ? 'ipv4' : 'ipv6')
  return name === 'localhost' || name.endsWith('.localhost')
}

/** Names that only a cluster's own resolver or a compose network knows. */
function isClusterName(name: string): boolean {
  return isIP(name) === 0 && (!name.includes('.') || /\.(svc|cluster\.local)$/.test(name))
}

/** In small letters, without brackets and without the dot of a fully qualified name. */
function hostName(url: URL): string {
  return url.hostname
    .replace(/^\[|\]$/g, '')
    .replace(/\.$/, '')
    .toLowerCase()
}
