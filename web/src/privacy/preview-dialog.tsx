import type { TriagePreview } from '@carepath/contract/preview.ts'
import type { TriageRequest } from '@carepath/contract/triage.ts'
import { useQuery } from '@tanstack/react-query'
import { ShieldCheck } from 'lucide-react'
import type { ReactNode } from 'react'
import { previewQuery } from '../api/queries.ts'
import { formatNumber } from '../format.ts'
import { useLanguage, useWords } from '../i18n/language.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Loading } from '../ui/loading.tsx'
import { ScrollArea } from '../ui/scroll-area.tsx'
import { TroubleNote } from '../ui/trouble-note.tsx'
import styles from './preview-dialog.module.css'

/** What would leave for the question in the box: the masked prompt, word for word. Nothing is sent by looking. */
export function PreviewDialog({ request, onClose }: { request: TriageRequest; onClose: () => void }): ReactNode {
  const words = useWords()
  const asked = request.query !== ''
  const { data, error, refetch } = useQuery({ ...previewQuery(request), enabled: asked })
  return (
    <Dialog title={words.preview.heading} place="center" onClose={onClose}>
      <div className={styles.preview}>
        {asked ? null : <p>{words.preview.needQuestion}</p>}
        {error === null ? null : <TroubleNote error={error} onRetry={() => void refetch()} />}
        {asked && error === null && data === undefined ? <Loading /> : null}
        {data === undefined ? null : <Preview preview={data} />}
      </div>
    </Dialog>
  )
}

function Preview({ preview }: { preview: TriagePreview }): ReactNode {
  const words = useWords()
  const language = useLanguage()
  const leaves = preview.egress !== 'none'
  return (
    <>
      {leaves ? null : (
        <p className={styles.stays}>
          <ShieldCheck aria-hidden /> {words.preview.nothingLeaves}
        </p>
      )}
      {preview.egress === 'raw' ? <p className={styles.raw}>{words.preview.raw}</p> : null}
      {preview.egress === 'pseudonymise' ? <Masked preview={preview} /> : null}
      {preview.messages.length === 0 ? (
        <p>{words.preview.noModel}</p>
      ) : (
        <>
          <p>{leaves ? words.preview.goesTo(preview.host ?? preview.llm_mode) : words.preview.staysHere}</p>
          {preview.messages.map((message, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the messages of one preview never change places
            <section key={index} className={styles.message}>
              <h3>{words.preview.roles[message.role]}</h3>
              <ScrollArea className={styles.content} label={`${index + 1}. ${words.preview.roles[message.role]}`}>
                <p>{message.content}</p>
              </ScrollArea>
            </section>
          ))}
          <p className={styles.soft}>{words.preview.tokens(formatNumber(preview.tokens, language))}</p>
        </>
      )}
    </>
  )
}

function Masked({ preview }: { preview: TriagePreview }): ReactNode {
  const words = useWords()
  return (
    <section className={styles.masked}>
      <h3>{words.preview.masked}</h3>
      {preview.masked.length === 0 ? (
        <p>{words.preview.maskedNothing}</p>
      ) : (
        <ul>
          {preview.masked.map(({ kind, count }) => (
            <li key={kind}>
              {words.preview.kinds[kind] ?? kind}: <strong>{count}</strong>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
