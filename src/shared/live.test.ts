/** What others write is heard of, and not what it was. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { announcedAs, LISTS } from './live.ts'

test('that somebody was found not safe, or is shut out, is announced like anything else that is written', () => {
  for (const table of ['relative_safety', 'exclusion', 'disclosure', 'family_wish', 'rights_issue', 'note', 'toString'])
    assert.equal(announcedAs(table), 'record', table)
  for (const listed of [...Object.keys(LISTS), 'access', 'today']) assert.equal(announcedAs(listed), listed)
})
