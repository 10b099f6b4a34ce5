import type { Token, Tokens } from 'marked'
import { createElement, type ReactNode } from 'react'
import { ScrollArea } from '../ui/scroll-area.tsx'
import styles from './markdown.module.css'

interface TableViewProps {
  table: Tokens.Table
  /** Draws what stands in a cell. */
  inside: (tokens: Token[]) => ReactNode
  label: string
}

export function TableView({ table, inside, label }: TableViewProps): ReactNode {
  const cells = (row: Tokens.TableCell[], tag: 'th' | 'td') =>
    row.map((cell, index) =>
      createElement(
        tag,
        { key: index, 'data-align': cell.align ?? undefined, ...(tag === 'th' ? { scope: 'col' } : {}) },
        inside(cell.tokens),
      ),
    )
  return (
    <ScrollArea className={styles.table} label={label}>
      <table>
        <thead>
          <tr>{cells(table.header, 'th')}</tr>
        </thead>
        <tbody>
          {table.rows.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows of a text never change places
            <tr key={index}>{cells(row, 'td')}</tr>
          ))}
        </tbody>
      </table>
    </ScrollArea>
  )
}
