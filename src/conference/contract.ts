import { z } from 'zod'
import { BECAUSE, CONFERENCE_ACTS, MEETING, MEETING_KINDS } from '../shared/conference-words.ts'
import { operations } from '../shared/operation.ts'
import { Category, Done, Id, Instant, Version } from '../shared/words.ts'
import { always, Answer, MeetingMode, Mode, moved, Of, OfItem, OfOne, Said } from './contract-given.ts'
import { minutesActs } from './contract-minutes.ts'

const Because = z.enum(BECAUSE)
const Kind = z.enum(MEETING_KINDS)
const PartyKind = z.enum(['agency', 'staff', 'person', 'relative'])
const Named = z.object({ id: Id, kind: PartyKind, name: z.string(), agency: z.string().nullable() })

const Invitation = z.object({
  id: Id,
  party: Named,
  invited_at: Instant.nullable(),
  answer: Answer.nullable(),
  answer_words: z.string(),
  came: z.boolean().nullable(),
  /** For which of the items the reader may see they are not in the room: worked out now, from what the person lets them know today. */
  leaves: z.array(z.int()),
  /** It is the reader's own answer to give. */
  mine: z.boolean(),
  version: Version,
})
const Decision = z.object({
  id: Id,
  words: z.string(),
  /** The step that it became, as far as it is the reader's to see. */
  action: z.object({ id: Id, words: z.string(), party: z.string(), due_at: Instant.nullable(), state: z.string() }).nullable(),
  no_action: z.string(),
  settled: z.boolean(),
  by: z.string(),
  version: Version,
})
const Item = z.object({
  id: Id,
  n: z.int(),
  own_view: z.boolean(),
  words: z.string(),
  category: Category,
  because: Because.nullable(),
  goal: z.object({ id: Id, words: z.string() }).nullable(),
  minutes: z.string(),
  minutes_at: Instant.nullable(),
  minutes_by: z.string(),
  discussed_at: Instant.nullable(),
  room: z.array(z.string()),
  /** Who was there although the person does not let them know of this. */
  beyond: z.array(z.string()),
  voices: z.array(
    z.object({ id: Id, party: z.string(), kind: PartyKind, words: z.string(), did_not_want_to_say: z.boolean(), mode: Mode, at: Instant }),
  ),
  decisions: z.array(Decision),
  addenda: z.array(z.object({ id: Id, words: z.string(), at: Instant, by: z.string() })),
  version: Version,
})
const head = {
  id: Id,
  kind: Kind,
  about: z.string(),
  starts_at: Instant,
  ends_at: Instant,
  place: z.string(),
  mode: MeetingMode,
  state: z.enum(MEETING),
  called_by: z.string(),
  filed_at: Instant.nullable(),
  /** Until when the minutes are to be filed, once it was held. */
  file_by: Instant.nullable(),
  version: Version,
} as const
export const Conference = z.object({
  ...head,
  short_because: z.string(),
  cancelled_why: z.string(),
  items: z.array(Item),
  /** Places on the agenda that are not the reader's to know of. */
  not_for_you: z.array(z.int()),
  invitations: z.array(Invitation),
  confirmations: z.array(z.object({ id: Id, by: z.string(), at: Instant, outdated: z.boolean() })),
  may: z.array(z.enum(CONFERENCE_ACTS)),
})
export type Conference = z.infer<typeof Conference>

const Proposed = z.object({ words: z.string(), category: Category, because: Because, action_id: Id.nullable(), goal_id: Id.nullable() })
const NewItem = z.object({
  words: z.string().trim().min(1).max(300),
  category: Category,
  because: Because.nullable().default(null),
  action_id: Id.nullable().default(null),
  goal_id: Id.nullable().default(null),
})

export const conferenceContract = operations({
  'GET /api/people/:person_id/conferences': {
    name: 'readConferences',
    summary: 'Conferences about the person, the next first; and what one would speak about, and whom one may ask to come.',
    params: Of,
    response: z.object({
      conferences: z.array(z.object(head)),
      /** What is late, not agreed or blocked in the plan, and what comes first for the person. */
      proposals: z.array(Proposed),
      /** Whom one may ask to come, each with what the person lets them know today. */
      may_come: z.array(Named.extend({ categories: z.array(Category) })),
      goals: z.array(z.object({ id: Id, words: z.string(), category: Category })),
      notice_hours: z.number(),
      may: z.array(z.enum(['plan'])),
    }),
    refusals: [...always],
  },
  'GET /api/people/:person_id/conferences/:conference_id': {
    name: 'readConference',
    summary: 'One conference as its reader may see it: items of what the person lets them know, who is there for which, minutes, decisions.',
    params: OfOne,
    response: Conference,
    refusals: [...always, 'no_such_conference'],
  },
  'GET /api/conferences': {
    name: 'conferencesOfMine',
    summary: 'Conferences still to come, or whose minutes are not filed, to which one is asked or that one’s agency has called, across people.',
    response: z.object({ conferences: z.array(z.object({ ...head, person: z.object({ id: Id, name: z.string() }) })) }),
    refusals: ['signed_out', 'not_your_role'],
  },
  'POST /api/people/:person_id/conferences': {
    name: 'planConference',
    summary: 'Plan a conference: when, where, about what, who comes. Its first item is always what the person says themself.',
    params: Of,
    body: z.object({
      kind: Kind.default('inter_agency'),
      about: z.string().trim().max(300).default(''),
      starts_at: Instant,
      ends_at: Instant.optional(),
      place: z.string().trim().max(300).default(''),
      mode: MeetingMode.default('in_person'),
      short_because: z.string().trim().max(500).default(''),
      items: z.array(NewItem).max(30).default([]),
      party_ids: z.array(Id).max(40).default([]),
    }),
    response: Done,
    refusals: [
      ...always,
      'arranged_in_the_past',
      'short_notice_needs_a_reason',
      'conference_ends_before_it_begins',
      'conference_longer_than_a_day',
      'no_such_party',
      'no_consent_for_this',
      'no_such_action',
      'no_such_goal',
    ],
  },
  'POST /api/people/:person_id/conferences/:conference_id/items': {
    name: 'addToAgenda',
    summary: 'One more thing to speak about.',
    params: OfOne,
    body: NewItem,
    response: Done,
    refusals: [...moved, 'agenda_is_closed', 'no_such_action', 'no_such_goal'],
  },
  'POST /api/people/:person_id/conferences/:conference_id/items/:item_id': {
    name: 'changeAgendaItem',
    summary: 'Put right what is to be spoken about, or of which part of life it is; or take it off before anything was said to it.',
    params: OfItem,
    body: z.object({
      words: z.string().trim().min(1).max(300).optional(),
      category: Category.optional(),
      goal_id: Id.nullable().optional(),
      drop: z.boolean().default(false),
      version: Version,
    }),
    response: Done,
    refusals: [...moved, 'no_such_item', 'agenda_is_closed', 'item_of_the_person', 'said_to_it_already', 'no_such_goal'],
  },
  'POST /api/people/:person_id/conferences/:conference_id/invitations': {
    name: 'inviteToConference',
    summary: 'Ask these to come, and everybody who was put down before: nobody whom the person does not let know of them.',
    params: OfOne,
    body: z.object({ party_ids: z.array(Id).max(40).default([]), short_because: z.string().trim().max(500).default(''), version: Version }),
    response: Done,
    refusals: [...moved, 'agenda_is_closed', 'nobody_is_invited', 'short_notice_needs_a_reason', 'no_such_party', 'no_consent_for_this'],
  },
  'POST /api/people/:person_id/conferences/:conference_id/invitations/:invitation_id/answer': {
    name: 'answerInvitationToConference',
    summary: 'Say whether one comes; for the person somebody may write it down, with how they said it.',
    params: z.object({ person_id: Id, conference_id: Id, invitation_id: Id }),
    body: z.object({ answer: Answer, words: z.string().trim().max(500).default(''), mode: Mode.optional(), version: Version }),
    response: Done,
    refusals: [...moved, 'no_such_invitation', 'not_asked_of_you', 'say_how_they_said_it'],
  },
  'POST /api/people/:person_id/conferences/:conference_id/hold': {
    name: 'holdConference',
    summary: 'It begins: who is there.',
    params: OfOne,
    body: z.object({ came: z.array(Id).min(1).max(40), version: Version }),
    response: Done,
    refusals: [...moved, 'not_before_it_begins', 'no_such_invitation', 'invited_already', 'no_consent_for_this'],
  },
  'POST /api/people/:person_id/conferences/:conference_id/cancellation': {
    name: 'cancelConference',
    summary: 'It does not take place, and why.',
    params: OfOne,
    body: z.object({ why: Said, version: Version }),
    response: Done,
    refusals: [...moved],
  },
  ...minutesActs,
})
