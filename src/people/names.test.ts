import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { nameTokens, soughtWords, type Names } from './names.ts'

/** Whether every word typed meets a token of the name: by its beginning or by its sound. */
const finds = (typed: string, names: Names) => {
  const tokens = nameTokens(names)
  const words = soughtWords(typed)
  return (
    words.length > 0 &&
    words.every(({ starts, sounds }) =>
      tokens.some(({ kind, token }) => (kind === 'name' ? starts.some((start) => token.startsWith(start)) : sounds.includes(token))),
    )
  )
}

for (const typed of ['赵琳', '趙琳', '赵', 'Zhao Lin', 'lin zhao', 'zhaolin', 'Chao Lin', 'Lin Chao', 'zhao', 'zha']) {
  test(`赵琳 is found when somebody types ${typed}`, () => assert.ok(finds(typed, { given_name: '琳', family_name: '赵' })))
}
for (const [typed, given, family] of [
  ['Jon Smyth', 'John', 'Smith'],
  ['smtih', 'John', 'Smith'],
  ['Jhon', 'John', 'Smith'],
  ['Catherine', 'Katherine', 'Brown'],
  ['nguyen', 'Thị', 'Nguyễn'],
  ['Nguyễn', 'Thi', 'Nguyen'],
  ['Maria', 'Мария', 'Иванова'],
  ['Mohammed', 'محمد', ''],
  ['obrien', 'Pat', 'O’Brien'],
  ["O'Brien", 'Pat', 'OBrien'],
  ['jones', 'Sam', 'Smith-Jones'],
  ['赵琳', 'Lin', 'Zhao'],
  ['赵琳', 'Lin', 'Chao'],
  ['Hsu', '', 'Xu'],
  ['Tsai', '', 'Cai'],
  ['Li', '', 'Lee'],
  ['Woo', '', 'Wu'],
] as const) {
  test(`${given} ${family} is found when somebody types ${typed}`, () => assert.ok(finds(typed, { given_name: given, family_name: family })))
}

test('another name is not found', () => {
  for (const typed of ['Zhao Ming', 'Peter Smith', '王琳', 'Wilson']) assert.ok(!finds(typed, { given_name: 'John', family_name: 'Smith' }), typed)
  for (const typed of ['zhao', 'Chao', '赵']) assert.ok(!finds(typed, { given_name: 'Joe', family_name: 'Marsh' }), typed)
  assert.ok(!finds('王琳', { given_name: '琳', family_name: '赵' }))
})

test('a person is found by a name they go by, and by a former one', () => {
  const names = { given_name: 'Robert', family_name: 'Lee', preferred_name: 'Bobby', other_names: ['Roberto Fernández'] }
  for (const typed of ['bobby', 'fernandez', 'Bobby Lee']) assert.ok(finds(typed, names), typed)
})

const letters = ['赵', '琳', '王', '小', 'a', 'e', 'K', 'ł', 'ñ', 'Ж', 'и', 'م', 'ح', 'ệ', "'", '-', ' ', 'z', 'h', 'o', '3', '👍', '\u0301']
const name = fc.string({ unit: fc.constantFrom(...letters), maxLength: 12 })

test('every name in any script is found by typing it whole, or its words in another order', () => {
  fc.assert(
    fc.property(name, name, (given_name, family_name) => {
      const names = { given_name, family_name }
      fc.pre(nameTokens(names).length > 0)
      assert.ok(finds(`${given_name} ${family_name}`, names) || soughtWords(`${given_name} ${family_name}`).length === 0)
      assert.ok(finds(`${family_name} ${given_name}`, names) || soughtWords(`${family_name} ${given_name}`).length === 0)
    }),
    { numRuns: 500 },
  )
})

test('whatever is typed gives tokens that can be stored: short, not empty, each once', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), fc.string({ unit: 'binary', maxLength: 100 }), (given_name, family_name) => {
      const tokens = nameTokens({ given_name, family_name })
      assert.equal(new Set(tokens.map(({ kind, token }) => `${kind} ${token}`)).size, tokens.length)
      for (const { token } of tokens) assert.ok(token.length > 0 && token.length <= 200 && !token.includes('\u0000'))
    }),
    { numRuns: 500 },
  )
})
