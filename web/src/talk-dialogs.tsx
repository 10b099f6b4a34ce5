import type { PatientSummary } from '@carepath/contract/record-summary.ts'
import type { Citation, TriageRequest } from '@carepath/contract/triage.ts'
import type { ReactNode } from 'react'
import { useWords } from './i18n/language.tsx'
import type { RecordTarget } from './record/record-target.ts'
import { lazyPart, Part } from './ui/part.tsx'

const Dialog = lazyPart(async () => (await import('./ui/dialog.tsx')).Dialog)
const SourcePopover = lazyPart(async () => (await import('./record/source-popover.tsx')).SourcePopover)
const TrendDialog = lazyPart(async () => (await import('./record/trend-dialog.tsx')).TrendDialog)
const AccessDialog = lazyPart(async () => (await import('./privacy/access-dialog.tsx')).AccessDialog)
const GrantsDialog = lazyPart(async () => (await import('./access/grants-dialog.tsx')).GrantsDialog)
const PreviewDialog = lazyPart(async () => (await import('./privacy/preview-dialog.tsx')).PreviewDialog)

/** What lies over the conversation. A trend goes back to the record where it was opened from there. */
export type Opened =
  | { what: 'history' | 'record' | 'access' | 'grants' }
  | { what: 'preview'; request: TriageRequest }
  | { what: 'source'; citation: Citation; anchor: Element }
  | { what: 'trend'; target: RecordTarget; from: Opened | null }

interface TalkDialogsProps {
  opened: Opened | null
  mrn: string
  summary: PatientSummary | undefined
  history: ReactNode
  record: ReactNode
  onChange: (opened: Opened | null) => void
  onShow: (resource: string) => void
  onTrend: (target: RecordTarget) => void
}

/** Whatever is open; the code of each is fetched when it is opened first. */
export function TalkDialogs(props: TalkDialogsProps): ReactNode {
  const { opened } = props
  return (
    <Part name={opened?.what ?? 'none'}>{opened === null ? null : <OpenedDialog {...props} opened={opened} />}</Part>
  )
}

function OpenedDialog(props: TalkDialogsProps & { opened: Opened }): ReactNode {
  const words = useWords()
  const { opened, onChange } = props
  const close = () => onChange(null)
  switch (opened.what) {
    case 'history':
      return (
        <Dialog title={words.history.heading} place="start" onClose={close}>
          {props.history}
        </Dialog>
      )
    case 'record':
      return (
        <Dialog title={words.record.heading} place="end" onClose={close}>
          {props.record}
        </Dialog>
      )
    case 'source':
      return (
        <SourcePopover
          citation={opened.citation}
          anchor={opened.anchor}
          summary={props.summary}
          onClose={close}
          onShow={props.onShow}
          onTrend={props.onTrend}
        />
      )
    case 'trend':
      return (
        <TrendDialog
          target={opened.target}
          returnTo={opened.from?.what === 'source' ? opened.from.anchor : null}
          onClose={() => onChange(opened.from?.what === 'record' ? opened.from : null)}
        />
      )
    case 'access':
      return <AccessDialog mrn={props.mrn} onClose={close} />
    case 'grants':
      return <GrantsDialog mrn={props.mrn} onClose={close} />
    case 'preview':
      return <PreviewDialog request={opened.request} onClose={close} />
  }
}
