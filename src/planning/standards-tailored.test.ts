import assert from 'node:assert/strict'
import { test } from 'node:test'
import { goal, on, stands } from '../../test/harness/record-of-plan.ts'

test('PLN-27: what began from a template says something of this person before the plan comes into force', () => {
  const from = (adapted_at: string | null) => ({ goal: [goal({ template_id: 't', adapted_at })] })
  assert.equal(stands('PLN-27', { goal: [goal({ template_id: null })] }), 'in time')
  assert.equal(stands('PLN-27', from(on('04-01'))), 'in time')
  assert.equal(stands('PLN-27', from(null)), 'owed')
  assert.equal(stands('PLN-27', from(on('04-05'))), 'late')
})
