import { Component, type ComponentType, type FunctionComponent, type ReactNode, useEffect, useState } from 'react'
import { noteFailure, untilReachable } from '../api/connection.ts'
import { TroubleError } from '../api/trouble.ts'
import { fetchFailedStyles } from './failed-styles.ts'
import styles from './part.module.css'
import { TroubleNote } from './trouble-note.tsx'

interface LazyPart<Props> extends FunctionComponent<Props> {
  /** Fetches the code before it is needed. Where that fails, it is fetched when it is needed. */
  fetchAhead(): Promise<void>
}

/**
 * A component whose code is fetched when it is first needed; `meanwhile` stands in its place. Where the service is out
 * of reach, that is waited for: the page stays as it is, and says so. A service that answers and does not have the code
 * any more is a newer one. This is not React's own `lazy`: what Suspense has once hidden it shows 300 ms later at the
 * earliest, even where the code is there at once.
 */
export function lazyPart<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  meanwhile: ReactNode = null,
): LazyPart<Props> {
  let kept: ComponentType<Props> | undefined
  const keep = async (fetching: Promise<ComponentType<Props>>) => {
    kept = await fetching
    return kept
  }
  // biome-ignore lint/correctness/noComponentHookFactories: like `lazy`, it is called once for each part, by a module
  function Loaded(props: Props): ReactNode {
    const [Whole, setWhole] = useState(() => kept)
    const [fault, setFault] = useState<unknown>(null)
    useEffect(() => {
      if (kept === undefined) keep(fetchPart(load)).then((part) => setWhole(() => part), setFault)
      else setWhole(() => kept)
    }, [])
    if (fault !== null) throw fault
    return Whole === undefined ? meanwhile : <Whole {...props} />
  }
  return Object.assign(Loaded, { fetchAhead: () => keep(loadWhole(load)).then(noop, noop) })
}

function noop(): void {}

async function fetchPart<Part>(load: () => Promise<Part>): Promise<Part> {
  try {
    return await loadWhole(load)
  } catch {
    noteFailure(new TroubleError('unreachable'))
    await untilReachable()
    return loadWhole(load)
  }
}

async function loadWhole<Part>(load: () => Promise<Part>): Promise<Part> {
  await fetchFailedStyles()
  return load()
}

interface PartProps {
  /** Where another one opens, the fault of the one before is forgotten. */
  name: string
  children: ReactNode
}

/** Keeps what goes wrong in one part of the page from taking the rest with it, and with that what was typed. */
export function Part({ name, children }: PartProps): ReactNode {
  return <Catch key={name}>{children}</Catch>
}

class Catch extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true }
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children
    return (
      <div className={styles.fault} data-print="no">
        <TroubleNote error={new TroubleError('part_missing')} onRetry={() => location.reload()} />
      </div>
    )
  }
}
