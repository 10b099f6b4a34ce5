import { Component, type ComponentType, type LazyExoticComponent, lazy, type ReactNode, Suspense } from 'react'
import { noteFailure, untilReachable } from '../api/connection.ts'
import { TroubleError } from '../api/trouble.ts'
import styles from './part.module.css'
import { TroubleNote } from './trouble-note.tsx'

/**
 * A component whose code is fetched when it is first needed. Where the service is out of reach, that is waited for:
 * the page stays as it is, and says so. A service that answers and does not have the code any more is a newer one.
 */
export function lazyPart<Props>(load: () => Promise<ComponentType<Props>>): LazyExoticComponent<ComponentType<Props>> {
  return lazy(async () => ({ default: await fetchPart(load) }))
}

async function fetchPart<Part>(load: () => Promise<Part>): Promise<Part> {
  try {
    return await load()
  } catch {
    noteFailure(new TroubleError('unreachable'))
    await untilReachable()
    return load()
  }
}

interface PartProps {
  /** Where another one opens, the fault of the one before is forgotten. */
  name: string
  fallback?: ReactNode
  children: ReactNode
}

/** Keeps what goes wrong in one part of the page from taking the rest with it, and with that what was typed. */
export function Part({ name, fallback, children }: PartProps): ReactNode {
  return (
    <Catch key={name}>
      <Suspense fallback={fallback}>{children}</Suspense>
    </Catch>
  )
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
