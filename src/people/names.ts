/** Names in every spelling by which somebody may look for them: as written, in Latin letters, by sound. Pure. */
import { doubleMetaphone } from 'double-metaphone'
import { transliterate } from 'transliteration'

export type NameToken = { kind: 'name' | 'sound'; token: string }
export type Names = {
  given_name?: string | null
  family_name?: string | null
  preferred_name?: string | null
  other_names?: readonly string[] | null
}
/** One word of what was typed: spellings it may begin with, and sounds it may have. */
export type SoughtWord = { starts: string[]; sounds: string[] }

const HAN = /\p{Script=Han}/u
const MAX_TOKEN = 60
const MAX_WORDS = 6

const fold = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/['’`ʼ]/g, '')
    .toLowerCase()
    .normalize('NFC')
const wordsOf = (text: string) =>
  fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .map((word) => word.slice(0, MAX_TOKEN))
const latinOf = (word: string) =>
  transliterate(word)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '')
    .slice(0, MAX_TOKEN)

/**
 * Romanisations write one sound in several ways (Zhao and Chao, Xu and Hsu, Cai and Tsai):
 * each is also heard as the coarser of its spellings.
 */
const coarser = (latin: string) =>
  latin
    .replace(/^(zh|q|j)(?=[aeiouh])/, 'ch')
    .replace(/^(x|hs)(?=[aeiou])/, 'sh')
    .replace(/^(z|c|ts|tz)(?=[aeiou])/, 'ts')

/** What is left without vowels and doubled letters: unmoved by slips of the finger, and how Arabic writes a name anyway. */
const skeletonOf = (latin: string) => latin.replace(/(?<=.)[aeiouy]+/g, '').replace(/(.)\1+/g, '$1')

/**
 * The sound of one consonant alone is the sound of too many names (Zhao, Joe, Jo): it is told apart by the first vowel that is spoken with it,
 * as coarsely as spellings differ (Lee and Li, Wu and Woo).
 */
const VOWELS: Record<string, string> = { a: 'a', e: 'e', i: 'e', y: 'e', o: 'o', u: 'o' }
const withVowel = (sound: string, latin: string) => (sound.length > 1 ? sound : `${sound}${VOWELS[/[aeiouy]/.exec(latin)?.[0] ?? ''] ?? ''}`)

function soundsOf(latin: string): string[] {
  if (latin.length < 2 || /\d/.test(latin)) return []
  const skeleton = skeletonOf(latin)
  const metaphones = [latin, coarser(latin)].flatMap((spelt) => doubleMetaphone(spelt)).filter(Boolean)
  const heard = [...metaphones.map((sound) => withVowel(sound, latin)), ...(skeleton.length >= 3 ? [`~${skeleton}`] : [])]
  return [...new Set(heard)]
}

/** A run of Han characters is looked at whole and character by character; other words as they are. */
const piecesOf = (word: string) => (HAN.test(word) ? Array.from(word) : [word])

/** Every token under which these names are found. Names come from people: any script, any length, any order. */
export function nameTokens(names: Names): NameToken[] {
  const { given_name: given, family_name: family } = names
  const joined = HAN.test(`${given ?? ''}${family ?? ''}`) ? [`${family ?? ''}${given ?? ''}`.replace(/\s/g, '')] : []
  const words = [given, family, names.preferred_name, ...(names.other_names ?? []), ...joined].flatMap((name) => wordsOf(name ?? ''))
  const spelled = new Set<string>()
  const heard = new Set<string>()
  for (const word of new Set([...words, ...words.flatMap(piecesOf)])) {
    const latin = latinOf(word)
    for (const token of [word, latin]) if (token) spelled.add(token)
    for (const sound of soundsOf(latin)) heard.add(sound)
  }
  return [...[...spelled].map((token) => ({ kind: 'name' as const, token })), ...[...heard].map((token) => ({ kind: 'sound' as const, token }))]
}

/** What somebody typed, word by word; every word must be found for a name to match. */
export function soughtWords(typed: string): SoughtWord[] {
  return wordsOf(typed)
    .flatMap(piecesOf)
    .slice(0, MAX_WORDS)
    .map((word) => {
      const latin = latinOf(word)
      return { starts: [...new Set([word, latin].filter(Boolean))], sounds: soundsOf(latin) }
    })
}

/**
 * Whether two names may be one person's: every word of the shorter has a word of its own in the longer, spelled the same, or sounding the same.
 * Null when not, and for a single word, which many people share.
 */
export function namesLikeness(one: string, other: string): 'same' | 'alike' | null {
  const [short, long] = [soughtWords(one), soughtWords(other)].toSorted((a, b) => a.length - b.length) as [SoughtWord[], SoughtWord[]]
  if (short.length < 2) return null
  const share = (a: readonly string[], b: readonly string[]) => a.some((token) => b.includes(token))
  const rest = [...long]
  let likeness: 'same' | 'alike' = 'same'
  for (const word of short) {
    const same = rest.findIndex(({ starts }) => share(word.starts, starts))
    const found = same >= 0 ? same : rest.findIndex(({ sounds }) => share(word.sounds, sounds))
    if (found < 0) return null
    if (same < 0) likeness = 'alike'
    rest.splice(found, 1)
  }
  return likeness
}
