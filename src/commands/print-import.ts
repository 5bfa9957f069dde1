import type { Finding, ImportSummary } from '../exchange/contract.ts'
import { imports as words } from '../web/words/en/imports.ts'

export type Imported = {
  state: 'done' | 'refused'
  refusal: string | null
  refused_at: string | null
  summary: ImportSummary | null
  findings: Finding[]
}

/** A reason in words; a reason without words would be a mistake, and its name is then better than nothing. */
export const inWords = (reason: string): string => (words as Record<string, string>)[`import.reason.${reason}`] ?? reason

/** The summary as data: for each file the rows read, created, updated, unchanged, refused and why; and the totals. */
export function asJson({ state, refusal, refused_at, summary, findings }: Imported): object {
  if (!summary) return { state, refusal, refused_at, words: refusal && inWords(refusal) }
  const refused = findings.filter((finding) => !finding.taken)
  return {
    state,
    ...summary,
    files: summary.files.map((file) => ({ ...file, reasons: counted(refused.filter((finding) => finding.file === file.file)) })),
    refused: refused.map(worded),
    remarks: findings.filter((finding) => finding.taken).map(worded),
  }
}

const worded = ({ file, line, reason, column, found }: Finding) => ({ file, line, reason, column, found, words: inWords(reason) })

function counted(findings: readonly Finding[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { reason } of findings) counts[reason] = (counts[reason] ?? 0) + 1
  return counts
}

/** A remark of one kind in one file is said once, with how often and where first. */
const LISTED = 200

export function printImport({ refusal, refused_at, summary, findings }: Imported): void {
  if (!summary) {
    console.log(`Not taken, and nothing was written: ${inWords(refusal ?? '')}${refused_at ? ` (${refused_at})` : ''}`)
    return
  }
  const heads = ['rows', 'created', 'updated', 'unchanged', 'refused'] as const
  const widest = Math.max(...summary.files.map(({ file }) => file.length), 4)
  console.log(`${summary.form}\n\n${'file'.padEnd(widest)}${heads.map((head) => head.padStart(11)).join('')}`)
  for (const file of summary.files) console.log(`${file.file.padEnd(widest)}${heads.map((head) => String(file[head]).padStart(11)).join('')}`)
  console.log(
    `\n${Object.entries(summary.totals)
      .map(([what, count]) => `${count} ${what.replaceAll('_', ' ')}`)
      .join(', ')}`,
  )
  const refused = findings.filter((finding) => !finding.taken)
  if (refused.length > 0) console.log(`\nNot taken:`)
  for (const finding of refused.slice(0, LISTED)) console.log(`  ${lineOf(finding)}`)
  if (refused.length > LISTED) console.log(`  and ${refused.length - LISTED} more: --json lists all`)
  const remarks = findings.filter((finding) => finding.taken)
  if (remarks.length > 0) console.log(`\nTaken all the same:`)
  for (const [first, count] of together(remarks)) console.log(`  ${lineOf(first)}${count > 1 ? ` (and ${count - 1} more like it)` : ''}`)
}

const lineOf = ({ file, line, reason, column, found }: Finding) => {
  const where = [...(line > 0 ? [`line ${line}`] : []), ...(column ? [column] : []), ...(found ? [`“${found}”`] : [])]
  return `${[file, ...where].join(', ')}: ${inWords(reason)}`
}

function together(remarks: readonly Finding[]): [Finding, number][] {
  const groups = new Map<string, [Finding, number]>()
  for (const remark of remarks) {
    const key = `${remark.file} ${remark.reason} ${remark.column}`
    const group = groups.get(key)
    if (group) group[1] += 1
    else groups.set(key, [remark, 1])
  }
  return [...groups.values()]
}
