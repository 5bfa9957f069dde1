/** What waits in inboxes without a record: asked through the public form in the night, and told by another agency. */
import { idOf } from './chance.ts'
import type { Making } from './histories/someone.ts'
import { agencyId, staffId } from './network.ts'

const PUBLIC = [
  {
    to: 'a1',
    minutes: 610,
    name: 'Maryam',
    language: 'en',
    reach: 'Text only. He looks at my calls.',
    told: 'My sister says you help. I sleep at hers with the baby, but her lease does not allow it. We have until Friday.',
  },
  { to: 'a1', minutes: 95, name: '', language: 'zh', reach: '白天在图书馆，找穿蓝色外套的人', told: '昨晚睡在车里。我还有工作，但房东换了锁。' },
  {
    to: 'a2',
    minutes: 340,
    name: 'Tom B.',
    language: 'en',
    reach: 'E-mail, I have no phone',
    told: 'Is there a list for a room? I am 62 and can pay up to half my pension.',
  },
] as const

export function addWordsLeft({ rows, when }: Omit<Making, 'chance'>): void {
  for (const [n, { to, minutes, ...word }] of PUBLIC.entries())
    rows.add('word_left', {
      id: idOf(`word/${n}`),
      agency_id: agencyId(to),
      received_at: when.minutesAgo(minutes),
      ticket: idOf(`ticket/${n}`),
      ...word,
    })
  rows.add('word_left', {
    id: idOf('word/told'),
    agency_id: agencyId('a1'),
    from_agency_id: agencyId('a3'),
    written_by: staffId('worker.a3'),
    name: 'Gil Moreno',
    reach: 'Through me at the clinic, any morning',
    told: 'Comes to our wound clinic and sleeps behind the station. He would like to talk to you and agrees that I tell you.',
    received_at: when.minutesAgo(180),
  })
}
