import type { AccessEntry } from '@carepath/contract/access-log.ts'
import { useInfiniteQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { accessLogQuery } from '../api/queries.ts'
import { formatMoment } from '../format.ts'
import { useLanguage, useWords } from '../i18n/language.tsx'
import buttons from '../ui/button.module.css'
import { Dialog } from '../ui/dialog.tsx'
import { Loading } from '../ui/loading.tsx'
import { TroubleNote } from '../ui/trouble-note.tsx'
import styles from './access-dialog.module.css'

/** Who used the record, when, and whether anything of it left: the access log in plain words. */
export function AccessDialog({ mrn, onClose }: { mrn: string; onClose: () => void }): ReactNode {
  const words = useWords()
  const { data, error, refetch, fetchNextPage, hasNextPage, isFetchingNextPage } = useInfiniteQuery(accessLogQuery(mrn))
  const entries = data?.pages.flatMap((page) => page.entries)
  return (
    <Dialog title={words.access.heading} place="center" onClose={onClose}>
      <div className={styles.log}>
        <p className={styles.soft}>{words.access.help}</p>
        {error !== null && entries === undefined ? <TroubleNote error={error} onRetry={() => void refetch()} /> : null}
        {error === null && entries === undefined ? <Loading /> : null}
        {entries?.length === 0 ? <p>{words.access.none}</p> : null}
        <ol className={styles.list}>
          {entries?.map((entry) => (
            <AccessLine key={`${entry.trace_id} ${entry.at} ${entry.action}`} entry={entry} />
          ))}
        </ol>
        {hasNextPage ? (
          <button
            type="button"
            className={buttons.outlined}
            disabled={isFetchingNextPage}
            onClick={() => void fetchNextPage()}
          >
            {words.access.more}
          </button>
        ) : null}
      </div>
    </Dialog>
  )
}

function AccessLine({ entry }: { entry: AccessEntry }): ReactNode {
  const words = useWords()
  const language = useLanguage()
  const outcome = outcomeOf(entry, words)
  const relation = words.grants.relations[entry.relation as keyof typeof words.grants.relations]
  return (
    <li className={styles.entry}>
      <time dateTime={entry.at}>{formatMoment(entry.at, language)}</time>
      <p>
        <strong>{words.access.actions[entry.action] ?? entry.action}</strong>{' '}
        {words.access.by(nameOf(entry.who, words))}
        {relation === undefined ? '' : ` (${relation})`}. {outcome}
      </p>
      <p className={styles.soft}>{whatLeft(entry, words)}</p>
    </li>
  )
}

function outcomeOf({ action, outcome }: AccessEntry, words: ReturnType<typeof useWords>): string | null {
  if (outcome === 'patient_not_found' || outcome === 'forbidden') return words.access.refused
  if (action !== 'question') return null
  return outcome === 'answered' ? words.access.answered : words.access.notAnswered
}

/** Those whom this service names itself, in words; else the name that an identity provider gave. */
function nameOf(who: string, { access }: ReturnType<typeof useWords>): string {
  if (who === 'local') return access.local
  return who === 'operator' || who === 'retention' ? access.operator : who
}

function whatLeft(entry: AccessEntry, words: ReturnType<typeof useWords>): string {
  const network = /^own-network:(.*)$/.exec(entry.provider ?? '')?.[1]
  const provider = network === undefined ? entry.provider : words.access.ownNetwork(network)
  const to = [entry.model, provider].filter((part) => part !== null).join(', ') || (entry.llm_mode ?? '')
  if (entry.masked === null || entry.facts_sent === null || entry.facts_sent === 0) return words.access.stayed
  return entry.masked ? words.access.sentMasked(entry.facts_sent, to) : words.access.sentRaw(entry.facts_sent, to)
}
