import type { Answer } from '../../web/api.ts'
import { useAsk } from '../../web/kit/use-ask.ts'
import type { Say } from '../../web/words/use-words.ts'

export type All = Answer<'GET /api/people/:person_id/conferences'>
export type Conference = Answer<'GET /api/people/:person_id/conferences/:conference_id'>
export type Item = Conference['items'][number]
export type Invitation = Conference['invitations'][number]
export type Decision = Item['decisions'][number]
export type MayCome = All['may_come'][number]
/** What every part of the page of one conference is told. */
export type Given = { person: string; one: Conference; all: All; name: string; open: (what: Opened | null) => void }
/** The one thing that is being done, beside the page. */
export type Opened =
  | { what: 'add' | 'invite' | 'hold' | 'cancel' }
  | { what: 'change' | 'room' | 'speak' | 'decide' | 'addendum'; item: Item }
  | { what: 'settle'; item: Item; decision: Decision }

export const useConferences = (person: string) => useAsk('GET /api/people/:person_id/conferences', { params: { person_id: person } })
export const useConference = (person: string, id: string) =>
  useAsk('GET /api/people/:person_id/conferences/:conference_id', { params: { person_id: person, conference_id: id } })
/** What an item is called: the first is the person's own. */
export const titleOf = (item: Item, name: string, t: Say): string => (item.own_view ? t('conference.own_view', { name }) : item.words)
/** Somebody whose name is not the reader's to know is somebody all the same. */
export const sayNames = (names: readonly string[], t: Say): string => names.map((name) => name || t('conference.somebody')).join(', ')
/** Somebody by name, with where they work; an agency stands for whomever it sends. */
export const sayWho = ({ kind, name, agency }: Pick<MayCome, 'kind' | 'name' | 'agency'>, t: Say): string =>
  name === '' ? t('conference.somebody') : kind === 'agency' ? t('conference.whole_agency', { name }) : agency ? `${name} (${agency})` : name
