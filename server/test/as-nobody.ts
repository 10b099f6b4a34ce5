import { chmodSync } from 'node:fs'

/**
 * Runs `work` as a user who owns nothing and may enter `folders`, since root may read and write whatever the modes
 * say. Whoever is not root stays who they are.
 */
export async function asNobody(folders: readonly string[], work: () => Promise<void>): Promise<void> {
  const { geteuid, seteuid } = process
  if (geteuid === undefined || seteuid === undefined || geteuid() !== 0) return work()
  for (const folder of folders) chmodSync(folder, 0o755)
  seteuid(65_534)
  try {
    await work()
  } finally {
    seteuid(0)
  }
}
