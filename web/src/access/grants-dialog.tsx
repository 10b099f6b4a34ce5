import type { Grant } from '@carepath/contract/grants.ts'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { grantsQuery, revokeGrant } from '../api/queries.ts'
import { formatMoment } from '../format.ts'
import { useLanguage, useWords } from '../i18n/language.tsx'
import buttons from '../ui/button.module.css'
import { Dialog } from '../ui/dialog.tsx'
import { Loading } from '../ui/loading.tsx'
import { TroubleNote } from '../ui/trouble-note.tsx'
import styles from './sign-in.module.css'

/** Who can see the record, and how the patient ends it. */
export function GrantsDialog({ mrn, onClose }: { mrn: string; onClose: () => void }): ReactNode {
  const words = useWords()
  const queries = useQueryClient()
  const { data, error, refetch } = useQuery(grantsQuery(mrn))
  const revoke = useMutation({
    mutationFn: (id: string) => revokeGrant(mrn, id),
    onSettled: () => queries.invalidateQueries({ queryKey: grantsQuery(mrn).queryKey }),
  })
  const isPatient = data?.some(({ yours, relation, state }) => yours && relation === 'self' && state === 'in_force')
  return (
    <Dialog title={words.grants.heading} place="center" onClose={onClose}>
      <p className={styles.soft}>{words.grants.help}</p>
      {error !== null && data === undefined ? <TroubleNote error={error} onRetry={() => void refetch()} /> : null}
      {error === null && data === undefined ? <Loading /> : null}
      {revoke.error === null ? null : <TroubleNote error={revoke.error} onRetry={() => revoke.reset()} />}
      <p role="status" className="visually-hidden">
        {revoke.isSuccess ? words.grants.ended : ''}
      </p>
      {data?.map((grant) => (
        <GrantRow
          key={grant.id}
          grant={grant}
          onRevoke={
            (isPatient || grant.yours) &&
            grant.relation !== 'self' &&
            (grant.state === 'in_force' || grant.state === 'not_yet')
              ? () => revoke.mutate(grant.id)
              : null
          }
        />
      ))}
    </Dialog>
  )
}

function GrantRow({ grant, onRevoke }: { grant: Grant; onRevoke: (() => void) | null }): ReactNode {
  const words = useWords()
  const language = useLanguage()
  const until =
    grant.state === 'in_force' && grant.until !== null ? words.grants.until(formatMoment(grant.until, language)) : ''
  return (
    <div className={styles.row}>
      <div>
        <strong>{grant.name}</strong> {grant.yours ? words.grants.you : ''}
        <p className={styles.soft}>
          {words.grants.relations[grant.relation]}. {words.grants.states[grant.state]} {until}
        </p>
      </div>
      {onRevoke === null ? null : (
        <button type="button" className={buttons.outlined} onClick={onRevoke}>
          {words.grants.end} <span className="visually-hidden">{grant.name}</span>
        </button>
      )}
    </div>
  )
}
