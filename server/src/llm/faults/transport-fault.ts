import type { LimitName, Limits } from '../deadline-timer.ts'
import type { Connections } from '../http/connections.ts'
import type { ExchangePhase } from '../http/exchange.ts'
import type { HostNames } from './error-rules.ts'
import { HostFault, incompleteAnswer } from './host-fault.ts'

/** What a failure below HTTP means, by where it happened. The error itself goes no further. */
export function toTransportFault(
  error: Error,
  phase: ExchangePhase | undefined,
  { host, urlSetting }: HostNames,
  { isProxied }: Pick<Connections, 'isProxied'>,
): HostFault {
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  if (phase === 'receiving') return incompleteAnswer(`The connection to ${host} broke off in the middle of its reply.`)
  if (phase === 'waiting')
    return new HostFault('provider_unavailable', {
      detail: code.startsWith('HPE_')
        ? `${host} does not speak HTTP. Check ${urlSetting}.`
        : `${host} closed the connection without a reply. Ask again.`,
      transient: true,
    })
  const proxy = /^Proxy response \((\d+)\)/.exec(error.message)
  if (proxy !== null || /^UND_ERR_PRX|ProxyConnection|SecureProxy/.test(`${code} ${error.name}`.trim()))
    return new HostFault('provider_unavailable', {
      detail: `The proxy of HTTPS_PROXY or HTTP_PROXY does not lead to ${host}${proxy === null ? '' : ` (${proxy[1]})`}. Check both, and NO_PROXY.`,
      transient: proxy === null || Number(proxy[1]) >= 500,
    })
  if (code === 'LINK_LOCAL_ADDRESS')
    return new HostFault('provider_rejected', {
      detail: `${host} leads to a link-local address, where clouds keep the credentials of the machine. Correct ${urlSetting}.`,
    })
  if (/ERR_SSL|EPROTO|ERR_TLS_(?!CERT)/.test(code) && !/CERT/.test(code))
    return new HostFault('provider_unavailable', {
      detail: `${host} and this service have no version of TLS and HTTP in common, or something between them speaks no TLS (${code}). Check ${urlSetting}.`,
    })
  if (/CERT|SIGNED|UNABLE_TO/.test(code))
    return new HostFault('provider_unavailable', {
      detail: `The certificate of ${host} is not trusted (${code}). Where it is signed by an authority of your own, name its certificate in CA_FILE; else check ${urlSetting}, or what stands between.`,
    })
  return new HostFault('provider_unavailable', {
    detail: `No connection to ${host}${/^[A-Z_]+$/.test(code) ? ` (${code})` : ''}. Check the network and ${isProxied ? `the proxy of HTTPS_PROXY or HTTP_PROXY, NO_PROXY and ${urlSetting}` : urlSetting}.`,
    transient: true,
  })
}

export function toTimeoutFault(limit: LimitName, limits: Limits, { host }: HostNames, stream: boolean): HostFault {
  const seconds = (ms: number) => `${Number((ms / 1000).toFixed(2))} s`
  const details: Record<LimitName, string> = {
    connect: `No connection to ${host} within ${seconds(limits.connectMs)} (limit: connect).`,
    first_token: `${host} began no answer within ${seconds(stream ? limits.firstTokenMs : limits.wholeMs)} (limit: first_token).`,
    idle: `${host} stopped in the middle of its answer for ${seconds(limits.idleMs)} (limit: idle).`,
    total: `${host} gave no whole answer within ${seconds(limits.totalMs)} (limit: total).`,
  }
  return new HostFault('provider_timeout', { detail: details[limit], transient: limit !== 'total' })
}
