/** Rows as lines, each column as wide as its widest cell; the last is broken into lines where the terminal is narrow. */
export function toTable(rows: readonly (readonly string[])[], width = Number.POSITIVE_INFINITY): string {
  const columns = Math.max(0, ...rows.map((row) => row.length - 1))
  const widths = Array.from({ length: columns }, (_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)))
  const indent = widths.reduce((sum, each) => sum + each + 2, 0)
  return rows
    .map((row) => {
      const start = row.slice(0, -1).map((cell, at) => cell.padEnd((widths[at] ?? 0) + 2))
      const last = inLines(row.at(-1) ?? '', Math.max(24, width - indent))
      return `${start.join('')}${last.join(`\n${' '.repeat(indent)}`)}`.trimEnd()
    })
    .join('\n')
}

function inLines(text: string, width: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, line]
}
