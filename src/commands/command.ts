/** One thing that can be asked of `homeward` on the command line. */
export type Command = {
  /** How it is called, without `homeward`: one line for each way. */
  usage: readonly string[]
  summary: string
  /** @returns the exit code: 0 done, 1 refused or failed, 2 asked wrongly */
  run: (args: string[]) => Promise<number>
}

/** What was asked cannot be understood: its message and how to call the command are printed. */
export class AskedWrongly extends Error {}
