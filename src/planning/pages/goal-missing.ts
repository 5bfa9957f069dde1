import type { Say } from '../../web/words/use-words.ts'
import type { Values } from './goal-form.tsx'

/** Everything a goal still lacks, each beside its own field, so that nobody learns of it one refusal after the other. */
export function missingIn(values: Values, written: boolean, t: Say): Partial<Record<keyof Values, string>> {
  const empty = t('planning.goal_lacks')
  const lacks: [keyof Values, boolean, string][] = [
    ['idea', !written && values.idea === '', t('planning.goal_lacks_idea')],
    ['words', values.words.trim() === '', empty],
    ['need_ids', !written && values.need_ids.length + values.voice_ids.length === 0, t('refusal.goal_without_source')],
    ['quality_area', values.quality_area === null, t('refusal.say_which_part_gets_better')],
    ['success_measure', values.success_measure.trim() === '', empty],
    ['target_on', values.target_on === null, empty],
    ['does_now', values.does_now === null, t('refusal.say_who_does_it')],
    ['does_in_end', values.does_in_end === null, t('refusal.say_who_does_it')],
  ]
  return Object.fromEntries(lacks.flatMap(([field, lacking, words]) => (lacking ? [[field, words]] : [])))
}
