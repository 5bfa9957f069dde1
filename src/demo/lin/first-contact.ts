/** From the call of a family in a motel to who may know what. */
import { idOf } from '../chance.ts'
import { relativeId } from '../fixture.ts'
import type { Making } from '../histories/someone.ts'
import { agencyId, staffId, type AgencyKey } from '../network.ts'
import { LIN } from '../texts/lin.ts'
import { by, id } from './own.ts'

export function takeLinOn({ rows, when }: Making): void {
  const intake = by('intake.a1')
  rows.add('entry_request', {
    id: id('entry'),
    ...intake,
    source: 'self',
    channel: 'phone',
    urgency: 'urgent',
    received_at: when.at(20, '09:20'),
    told: LIN.told,
    children_declared: 2,
    state: 'assigned',
    responded_at: when.at(20, '09:55'),
    responded_by: staffId('intake.a1'),
    response_mode: 'phone',
    response_summary: LIN.answered,
    response_interpreter: true,
    written_at: when.at(20, '09:21'),
  })
  const told = { ...intake, entry_id: id('entry'), language: 'zh', interpreter: true, mode: 'phone' as const }
  rows.add('information_given', {
    id: id('explained'),
    ...told,
    topic: 'entry_process',
    given_at: when.at(20, '10:05'),
    written_at: when.at(20, '10:10'),
  })
  rows.add('information_given', {
    id: id('pack'),
    ...told,
    topic: 'info_pack',
    mode: 'in_person',
    pack_version: 3,
    understanding: LIN.understood,
    given_at: when.at(18, '14:00'),
    written_at: when.at(18, '14:30'),
  })
  rows.add('screening_decision', {
    id: id('decision'),
    ...intake,
    entry_id: id('entry'),
    decision: 'accepted',
    reasons: [LIN.why],
    decided_at: when.at(19, '10:00'),
    informed_at: when.at(19, '10:40'),
    informed_mode: 'phone',
  })
  rows.add('support_period', {
    id: id('support'),
    ...intake,
    entry_id: id('entry'),
    household_id: idOf('household/c1'),
    accepted_at: when.at(19, '10:00'),
  })
  rows.add('check_in', {
    id: id('check'),
    ...intake,
    support_period_id: id('support'),
    staff_id: staffId('worker.a1'),
    due_on: when.day(16),
    promised_at: when.at(19, '10:45'),
    done_at: when.at(17, '12:00'),
    mode: 'phone',
    said: LIN.looked_in,
  })
  rows.add('contact_preference', {
    id: id('phone'),
    ...intake,
    channel: 'text',
    value: '5550 4471',
    safe: true,
    no_voicemail: true,
    note: 'In Chinese, first name only. Never call after six.',
    written_at: when.at(20, '10:20'),
  })
  rows.add('message', {
    id: id('message'),
    ...intake,
    channel: 'text',
    words: LIN.message,
    time_zone: 'Australia/Sydney',
    written_at: when.at(19, '11:00'),
    send_at: when.at(19, '11:00'),
    state: 'sent',
    sent_at: when.at(19, '11:00'),
    sent_to: '5550 4471',
  })
  rows.add('message', {
    id: id('letter'),
    ...intake,
    channel: 'letter',
    words: LIN.letter,
    time_zone: 'Australia/Sydney',
    written_at: when.at(18, '09:30'),
    send_at: when.at(18, '09:30'),
    state: 'sent',
    sent_at: when.at(18, '09:30'),
    sent_to: 'At the shelter desk, for Lin',
  })
  const consents: readonly [
    AgencyKey,
    readonly ('general' | 'housing' | 'legal' | 'safety' | 'health' | 'mental_health' | 'children' | 'money' | 'family')[],
    string,
  ][] = [
    ['a1', ['general', 'housing', 'legal', 'safety', 'health', 'mental_health', 'children', 'money', 'family'], '可以，你们一起看。'],
    ['a2', ['general', 'housing', 'money', 'children'], '房子的事可以告诉他们，别的不要。'],
    ['a3', ['general', 'health', 'mental_health', 'children'], '医生可以知道，但要有女翻译。'],
    ['a5', ['general', 'legal', 'safety'], '律师可以知道他的名字。'],
  ]
  for (const [n, [key, categories, own_words]] of consents.entries()) {
    rows.add('consent_event', {
      id: id(`consent/${key}`),
      ...intake,
      decision: 'given',
      scope: 'party',
      party_id: agencyId(key),
      categories: [...categories],
      mode: 'interpreted',
      own_words,
      limits: key === 'a2' ? 'Housing only; nothing about why she left' : '',
      from_at: when.at(18, `1${n}:30`),
      recorded_at: when.at(18, `1${n}:30`),
      to_at: key === 'a3' ? when.ahead(9, '23:00') : when.ahead(340, '23:00'),
    })
    if (key !== 'a1') rows.add('involvement', { id: id(`involved/${key}`), ...intake, party_id: agencyId(key), from_at: when.at(18, `1${n}:30`) })
  }
  rows.add('consent_event', {
    id: id('consent/a4'),
    ...intake,
    decision: 'refused',
    scope: 'party',
    party_id: agencyId('a4'),
    categories: ['general', 'children', 'family'],
    mode: 'interpreted',
    own_words: '不要告诉政府，我怕他们带走孩子。',
    from_at: when.at(18, '15:00'),
    recorded_at: when.at(18, '15:00'),
    to_at: when.ahead(340, '23:00'),
  })
  rows.add('involvement', { id: id('involved/h1'), ...intake, category: 'family', party_id: relativeId('h1'), from_at: when.at(17, '09:00') })
}
