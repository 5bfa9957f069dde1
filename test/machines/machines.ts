/**
 * The state machines SM-1 to SM-6, written from the specification and not from the code: the test compares both.
 * A step that one act takes in two (a declined action is asked anew, work done at once) stands under `at_once`.
 */
type Machine = {
  table: string
  column: 'state'
  steps: Readonly<Record<string, readonly string[]>>
  at_once?: Readonly<Record<string, readonly string[]>>
}

export const MACHINES: Readonly<Record<string, Machine>> = {
  'SM-1': {
    table: 'entry_request',
    column: 'state',
    steps: {
      received: ['responded', 'unable_to_contact', 'withdrawn'],
      responded: ['screening', 'unable_to_contact', 'withdrawn'],
      screening: ['accepted', 'not_accepted', 'withdrawn'],
      accepted: ['waiting', 'assigned'],
      waiting: ['assigned'],
      not_accepted: ['referred_on', 'exhausted', 'withdrawn'],
      referred_on: ['landed', 'declined_elsewhere', 'exhausted', 'withdrawn'],
      declined_elsewhere: ['referred_on', 'landed', 'exhausted', 'withdrawn'],
      landed: ['closed'],
      exhausted: ['closed'],
      unable_to_contact: ['received', 'withdrawn'],
    },
    at_once: { screening: ['waiting', 'assigned'], not_accepted: ['closed'], declined_elsewhere: ['closed'], referred_on: ['closed'] },
  },
  'SM-2': {
    table: 'assessment',
    column: 'state',
    steps: {
      offered: ['scheduled', 'declined'],
      declined: ['offered'],
      scheduled: ['in_progress', 'declined'],
      in_progress: ['draft_complete'],
      draft_complete: ['shared', 'in_progress'],
      shared: ['agreed', 'agreed_with_differences', 'in_progress'],
      agreed: ['superseded'],
      agreed_with_differences: ['superseded'],
    },
  },
  'SM-3': {
    table: 'plan',
    column: 'state',
    steps: {
      drafting: ['proposed'],
      proposed: ['agreed'],
      agreed: ['active', 'proposed'],
      active: ['under_review', 'suspended', 'closing'],
      under_review: ['active', 'closing'],
      suspended: ['active'],
      closing: ['closed'],
    },
    at_once: { proposed: ['active'] },
  },
  'SM-4': {
    table: 'goal',
    column: 'state',
    steps: {
      proposed: ['agreed', 'changed', 'dropped_by_person'],
      agreed: ['in_progress', 'changed', 'dropped_by_person'],
      in_progress: ['achieved', 'partly_achieved', 'not_achieved', 'changed', 'dropped_by_person', 'on_hold'],
      on_hold: ['in_progress', 'dropped_by_person'],
    },
    at_once: { proposed: ['in_progress'] },
  },
  'SM-5': {
    table: 'action',
    column: 'state',
    steps: {
      proposed: ['requested', 'cancelled'],
      requested: ['countered', 'declined', 'agreed', 'cancelled'],
      countered: ['requested', 'agreed', 'cancelled'],
      declined: ['proposed', 'cancelled'],
      agreed: ['in_progress', 'blocked', 'cancelled'],
      blocked: ['in_progress', 'cancelled'],
      in_progress: ['done', 'blocked', 'cancelled'],
      done: ['confirmed'],
    },
    at_once: { declined: ['requested'], agreed: ['done'] },
  },
  'SM-6': {
    table: 'coordinator_assignment',
    column: 'state',
    steps: {
      proposed: ['acknowledged', 'declined'],
      acknowledged: ['current'],
      current: ['handing_over'],
      handing_over: ['ended'],
    },
    at_once: { proposed: ['current'], current: ['ended'] },
  },
}

/** Whether the specification knows this step. A row that was written without a change of state took none. */
export function mayTake(machine: Machine, from: string, to: string): boolean {
  return from === to || (machine.steps[from]?.includes(to) ?? false) || (machine.at_once?.[from]?.includes(to) ?? false)
}
