import type { Notice, NoticeContact } from '@carepath/contract/notice.ts'
import { Phone, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { useWords } from '../i18n/language.tsx'
import buttons from '../ui/button.module.css'
import styles from './notice-banner.module.css'

/** More are shown on demand: without a region the service names those of every country that it knows. */
const SHOWN_AT_ONCE = 3

/** A danger that was recognised: what to do and whom to call, above every answer, in words and colour. */
export function NoticeBanner({ notice, onFold }: { notice: Notice; onFold: () => void }): ReactNode {
  const words = useWords()
  const { level, text, contacts, language, record } = notice
  const [first, others] = [contacts.slice(0, SHOWN_AT_ONCE), contacts.slice(SHOWN_AT_ONCE)]
  return (
    <section className={styles.banner} data-level={level} aria-label={words.notice.heading[level]}>
      <div role="alert">
        <p className={styles.heading}>
          <TriangleAlert aria-hidden />
          <strong>{words.notice.heading[level]}</strong>
        </p>
        <p className={styles.text} lang={language}>
          {text}
        </p>
      </div>
      <Contacts contacts={first} language={language} />
      {others.length === 0 ? null : (
        <details className={styles.more}>
          <summary>{words.notice.more}</summary>
          <Contacts contacts={others} language={language} />
        </details>
      )}
      <div className={styles.foot}>
        {record.length === 0 ? null : <p>{words.notice.fromRecord}</p>}
        <button type="button" className={buttons.quiet} onClick={onFold} data-print="no">
          {words.notice.fold}
        </button>
      </div>
    </section>
  )
}

function Contacts({ contacts, language }: { contacts: readonly NoticeContact[]; language: string }): ReactNode {
  return (
    <ul className={styles.contacts}>
      {contacts.map(({ label, number, href }) => (
        <li key={`${label} ${number}`}>
          <a className={buttons.outlined} href={href}>
            <Phone aria-hidden />
            <span lang={language}>{label}</span> <strong>{number}</strong>
          </a>
        </li>
      ))}
    </ul>
  )
}
