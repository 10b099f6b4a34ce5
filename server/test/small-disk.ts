import { spawnSync } from 'node:child_process'
import { chownSync, mkdtempSync, rmdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface SmallDisk {
  folder: string
  /** Takes away the file that was there from the start, so that there is room. */
  makeRoom(): void
  remove(): void
}

/** A disk of `megabytes`, half of it taken by a file. Null where this user may mount none. */
export function mountSmallDisk(megabytes: number, uid = process.getuid?.() ?? 0): SmallDisk | null {
  const folder = mkdtempSync(join(tmpdir(), 'carepath-disk-'))
  const options = `size=${megabytes}m,mode=0700`
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder]).status !== 0) {
    rmdirSync(folder)
    return null
  }
  const filler = join(folder, 'filler')
  writeFileSync(filler, Buffer.alloc((megabytes * 1_048_576) / 2))
  chownSync(folder, uid, 0)
  return {
    folder,
    makeRoom: () => rmSync(filler),
    remove: () => {
      spawnSync('umount', ['-l', folder])
      rmdirSync(folder)
    },
  }
}
