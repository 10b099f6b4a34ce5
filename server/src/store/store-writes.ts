import type { AuditEvent } from '../audit/audit-event.ts'
import type { ImportedBy, PurgeEvent, PurgeOutcome, PutOutcome, RecordBatch, UndoOutcome } from './store.ts'
import type { TurnItem } from './turn-item.ts'

/** Everything that changes the database. Arguments and results are plain data, so that they can go to another thread. */
export interface StoreWrites {
  /** One transaction. Tells of each item whether it was taken. */
  save(items: readonly TurnItem[]): Promise<boolean[]>
  remove(conversationId: string, event: AuditEvent | null): Promise<boolean>
  purge(askedBefore: string, event: PurgeEvent): Promise<PurgeOutcome>
  put(batch: RecordBatch, by: ImportedBy): Promise<PutOutcome>
  undo(importId: string, by: ImportedBy): Promise<UndoOutcome | null>
  /** One statement in a transaction of its own; the rows that it returns. */
  change(sql: string, parameters: readonly unknown[]): Promise<unknown[]>
  /** Writes something and takes it away again. */
  probe(): Promise<void>
  close(): Promise<void>
}
