import { toElement, toElements } from './element.ts'
import type { RawResource } from './resource.ts'

/** Why a resource is never a fact although it can be read; null where it may become one. */
export function whyWithheld(resource: RawResource): 'entered-in-error' | 'refuted' | null {
  const { status, lifecycleStatus, verificationStatus, docStatus } = resource
  const verification = toStatus(verificationStatus)
  const said = [toStatus(status), toStatus(lifecycleStatus), verification, toStatus(docStatus)]
  if (said.includes('entered-in-error')) return 'entered-in-error'
  return verification === 'refuted' ? 'refuted' : null
}

/** The code of a status, in lower case with dashes, whether it is a code, a concept or a concept with text alone. */
export function toStatus(value: unknown): string | null {
  if (value === undefined) return null
  if (typeof value === 'string') return normal(value)
  for (const concept of Array.isArray(value) ? toElements(value) : [toElement(value)]) {
    if (concept === null) continue
    for (const { code, display } of toElements(concept.coding)) {
      const found = typeof code === 'string' ? normal(code) : typeof display === 'string' ? normal(display) : null
      if (found !== null) return found
    }
    const text = typeof concept.code === 'string' ? concept.code : concept.text
    if (typeof text === 'string') return normal(text)
  }
  return null
}

/** A status as a person reads it: `in-progress` is `in progress`. */
export function toStatusText(value: unknown): string | null {
  return toStatus(value)?.replaceAll('-', ' ') ?? null
}

/** There are few codes, and every resource has one; what is longer is none of them. */
const normals = new Map<string, string | null>()
const MOST_NORMALS = 500
const LONGEST_STATUS = 64

function normal(text: string): string | null {
  if (text.length > LONGEST_STATUS) return toCode(text)
  const known = normals.get(text)
  if (known !== undefined) return known
  const code = toCode(text)
  if (normals.size < MOST_NORMALS) normals.set(text, code)
  return code
}

function toCode(text: string): string | null {
  const code = text
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/gu, '-')
  return /^[a-z0-9][a-z0-9-]{0,63}$/u.test(code) ? code : null
}
