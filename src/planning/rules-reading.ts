/**
 * How hard a text is to read, by Flesch and Kincaid's grade (Kincaid et al. 1975): 0.39 words a sentence + 11.8 syllables a word - 15.59.
 * The formula was measured on English. Chinese has no words between spaces and no syllables to count against them: of it no grade is given,
 * only how long its sentences are, and a copy that is easy to read is judged by saying it back.
 */
export type Reading = { grade: number | null; language: 'en' | 'zh'; words: number; signs_a_sentence: number | null }

const CHINESE = /\p{Script=Han}/gu
const SENTENCE = /[.!?。！？;；\n]+/
const WORD = /[\p{L}\p{M}'’]+/gu

/** Syllables of an English word: groups of vowels, without a silent e at the end; at least one. */
export function syllablesIn(word: string): number {
  const plain = word.toLowerCase().replaceAll(/[^a-z]/g, '')
  if (plain.length <= 3) return 1
  const groups = plain.replace(/(?:[^laeiouy]es|[^aeiouyt]ed|[^laeiouy]e)$/, '').match(/[aeiouy]{1,2}/g)
  return Math.max(1, groups?.length ?? 1)
}

/** @param texts each of them ends a sentence */
export function readingOf(texts: readonly string[]): Reading {
  const all = texts.map((text) => text.trim()).filter((text) => text !== '')
  const sentences = all.flatMap((text) => text.split(SENTENCE)).filter((one) => /\p{L}/u.test(one))
  const signs = all.join('').match(CHINESE)?.length ?? 0
  const words = all.flatMap((text) => text.replaceAll(CHINESE, ' ').match(WORD) ?? [])
  if (signs > words.length) return { grade: null, language: 'zh', words: signs, signs_a_sentence: Math.round(signs / Math.max(1, sentences.length)) }
  if (words.length === 0) return { grade: null, language: 'en', words: 0, signs_a_sentence: null }
  const syllables = words.reduce((sum, word) => sum + syllablesIn(word), 0)
  const grade = 0.39 * (words.length / Math.max(1, sentences.length)) + 11.8 * (syllables / words.length) - 15.59
  return { grade: Math.max(0, Math.round(grade * 10) / 10), language: 'en', words: words.length, signs_a_sentence: null }
}
