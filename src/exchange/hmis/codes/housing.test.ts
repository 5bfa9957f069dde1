import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { housingSituation } from './housing.ts'

const category = (code: string, subsidy: string | null = null) => housingSituation(code, subsidy)?.category
const list = (text: string) => text.split(' ')

describe('where someone lives', () => {
  test('means the same in the two digits of FY2022 and the bands since FY2024', () => {
    const pairs =
      '1=101 2=302 4=204 5=205 6=206 7=207 10=410 11=411 12=312 13=313 14=314 15=215 16=116 18=118 21=421 22=422 23=423 25=225 26=426 27=327 29=329 32=332 35=335 36=336'
    for (const pair of list(pairs)) {
      const [old = '', now = ''] = pair.split('=')
      const { code: _, ...before } = housingSituation(old, null) ?? assert.fail(old)
      const { code: __, ...after } = housingSituation(now, null) ?? assert.fail(now)
      assert.deepEqual(before, after, pair)
    }
  })

  test('is lasting in the permanent band of either form, and in no other', () => {
    for (const code of list('3 10 11 19 20 21 22 23 26 28 31 33 34 410 411 421 422 423 426 435'))
      assert.equal(housingSituation(code, null)?.lasting, true, code)
    for (const code of list('1 2 4 5 6 7 12 13 14 15 16 17 18 25 27 29 32 35 36 101 116 118 204 302 312 314 332 335'))
      assert.equal(housingSituation(code, null)?.lasting, false, code)
  })

  test('keeps the three unknowns apart, and an unasked question is no answer', () => {
    assert.equal(category('8'), 'unknown_does_not_know')
    assert.equal(category('9'), 'unknown_refused')
    for (const code of ['99', '30', '37']) assert.equal(category(code), 'unknown_not_asked')
    for (const code of ['8', '9', '99', '30', '37', '24']) assert.equal(housingSituation(code, null)?.lasting, null)
  })

  test('with a subsidy is a social, a supported or a subsidised tenancy, as the subsidy says', () => {
    assert.equal(category('435'), 'rental_subsidised')
    assert.equal(category('435', '434'), 'rental_social')
    assert.equal(category('435', '440'), 'long_term_supported')
    assert.equal(category('435', '433'), 'rental_subsidised')
    assert.equal(category('34'), 'rental_social')
  })

  test('keeps the code it came with', () => {
    assert.deepEqual(housingSituation('435', '431'), { code: '435', subsidy: '431', category: 'rental_subsidised', lasting: true })
  })

  test('is not guessed from a code that no form has', () => {
    for (const code of ['0', '40', '100', '777', '', 'x', '38', '39']) assert.equal(housingSituation(code, null), undefined, code)
  })
})
