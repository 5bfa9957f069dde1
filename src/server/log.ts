/** Longest that a line of the log waits, and how many letters wait at most: many lines then leave in one write. Errors leave at once. */
const WAIT_MS = 100
const MOST_WAITING = 32_768
const IS_AN_ERROR = /^\{"level":[56]0,/

/** Where the log goes: to standard output, several lines at a time. Nothing is lost when the process ends of itself. */
export function gatheredLog(to: { write: (text: string) => unknown } = process.stdout): { write: (line: string) => void } {
  let waiting = ''
  let timer: ReturnType<typeof setTimeout> | undefined
  const send = () => {
    clearTimeout(timer)
    timer = undefined
    if (waiting !== '') to.write(waiting)
    waiting = ''
  }
  process.once('exit', send)
  return {
    write(line) {
      waiting += line
      if (waiting.length > MOST_WAITING || IS_AN_ERROR.test(line)) send()
      else timer ??= setTimeout(send, WAIT_MS).unref()
    },
  }
}
