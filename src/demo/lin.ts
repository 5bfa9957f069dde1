/** Lin Zhao and her children, word for word: the person whom a newcomer coordinates first. */
import { idOf } from './chance.ts'
import { personId, relativeId } from './fixture.ts'
import type { Making } from './histories/someone.ts'
import { LIN } from './texts/lin.ts'
import { agencyId, agencyOf, staffId, type AgencyKey } from './network.ts'

const C1 = personId('c1')
const id = (what: string) => idOf(`lin/${what}`)
const by = (login: string) => ({ person_id: C1, agency_id: agencyId(agencyOf(login)), written_by: staffId(login) })
const COORD = by('coord.a1')

export function addLin(making: Making): void {
  takeLinOn(making)
  addPicture(making)
  addLinsPlan(making)
  addSteps(making)
  addContacts(making)
  addMei(making)
}

function takeLinOn({ rows, when }: Making): void {
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

function addPicture({ rows, when }: Making): void {
  const assessment_id = id('assessment')
  rows.add('participation_offer', {
    id: id('offer'),
    ...COORD,
    subject: 'assessment',
    offered_at: when.at(17, '11:00'),
    mode: 'in_person',
    supports_offered: ['a woman as interpreter', 'children looked after next door'],
    response: 'accepted',
    own_words: '可以，但不要太快。',
    responded_at: when.at(17, '11:20'),
  })
  rows.add('assessment', {
    id: assessment_id,
    ...COORD,
    offer_id: id('offer'),
    depth: 'comprehensive',
    depth_suggested: 'comprehensive',
    state: 'agreed',
    offered_at: when.at(17, '11:00'),
    started_at: when.at(16, '10:00'),
    completed_at: when.at(13, '15:00'),
    shared_at: when.at(13, '16:00'),
    agreed_at: when.at(12, '11:00'),
  })
  for (const [n, [kind, words]] of LIN.strengths.entries())
    rows.add('strength', { id: id(`strength/${n}`), ...COORD, assessment_id, kind, words, source: 'Own account', recorded_at: when.at(16, '10:10') })
  for (const [n, [words, when_words, what_helped]] of LIN.achievements.entries())
    rows.add('achievement', {
      id: id(`achievement/${n}`),
      ...COORD,
      assessment_id,
      words,
      when_words,
      what_helped,
      recorded_at: when.at(16, '10:20'),
    })
  for (const [n, [kind, words]] of LIN.voices.entries())
    rows.add('voice', { id: id(`voice/${n}`), ...COORD, assessment_id, kind, words, mode: 'interpreted', recorded_at: when.at(16, '10:30') })
  for (const [category, facts, person_words, none_foreseen] of LIN.domains)
    rows.add('assessment_domain', {
      id: id(`domain/${category}`),
      ...COORD,
      assessment_id,
      category,
      status: 'assessed',
      facts,
      person_words,
      source: 'Own account, interpreted',
      none_foreseen,
    })
  for (const [category, words, person_rating, worker_rating, support_required] of LIN.needs) {
    rows.add('need', {
      id: id(`need/${category}`),
      ...COORD,
      assessment_id,
      category,
      words,
      person_rating,
      worker_rating,
      level: Math.max(person_rating, worker_rating),
      support_required,
      identified_at: when.at(16, '11:00'),
    })
  }
  rows.add('assessment_agreement', {
    id: id('agreement'),
    ...COORD,
    assessment_id,
    response: 'agreed',
    mode: 'interpreted',
    at: when.at(12, '11:00'),
  })
}

function addLinsPlan({ rows, when }: Making): void {
  const plan_id = id('plan')
  rows.add('plan', {
    id: plan_id,
    ...COORD,
    support_period_id: id('support'),
    state: 'active',
    started_at: when.at(19, '10:00'),
    level: 'high',
    level_suggested: 'high',
    level_reason: 'Three agencies, two children and somebody who must not find them.',
    level_decided_at: when.at(12, '12:00'),
    next_review_on: when.dayAhead(19),
    proposed_at: when.at(10, '15:00'),
    agreed_at: when.at(9, '11:30'),
    activated_at: when.at(8, '10:00'),
  })
  rows.add('priority_order', {
    id: id('order'),
    ...COORD,
    plan_id,
    by: 'person',
    issues: [...LIN.order],
    mode: 'interpreted',
    at: when.at(12, '11:30'),
  })
  for (const goal of LIN.goals) {
    rows.add('goal', {
      id: id(`goal/${goal.key}`),
      plan_id,
      ...COORD,
      category: goal.category,
      words: goal.words,
      horizon: goal.horizon,
      success_measure: goal.measure,
      target_on: when.dayAhead(goal.due),
      first_target_on: when.dayAhead(goal.due),
      confidence: goal.confidence,
      housing_goal: goal.key === 'home',
      issue: goal.issue,
      proposed_by: C1,
      lead_id: staffId('coord.a1'),
      state: 'in_progress',
      written_at: when.at(11, '14:00'),
      said_at: when.at(11, '14:00'),
    })
    rows.add('goal_source', {
      id: id(`source/${goal.key}`),
      goal_id: id(`goal/${goal.key}`),
      ...COORD,
      category: goal.category,
      need_id: id(`need/${goal.category}`),
    })
  }
  rows.add('plan_version', {
    id: id('version'),
    ...COORD,
    plan_id,
    n: 1,
    reason: 'First version',
    goal_ids: LIN.goals.map((goal) => id(`goal/${goal.key}`)),
    action_ids: LIN.steps.filter((step) => step.agreed).map((step) => id(`step/${step.words}`)),
    published_at: when.at(10, '15:00'),
  })
  rows.add('plan_agreement', { id: id('agreed'), ...COORD, plan_id, n: 1, mode: 'interpreted', words: LIN.yes, at: when.at(9, '11:30') })
  rows.add('coordinator_assignment', {
    id: id('coordinator'),
    ...by('intake.a1'),
    plan_id,
    staff_id: staffId('coord.a1'),
    state: 'current',
    proposed_at: when.at(19, '11:00'),
    answered_at: when.at(18, '09:10'),
    from_at: when.at(18, '09:10'),
    person_told_at: when.at(18, '14:00'),
  })
  for (const [login, role, what] of LIN.team) {
    rows.add('participant', {
      id: id(`part/${login}`),
      ...COORD,
      plan_id,
      party_id: login === 'c1' ? C1 : staffId(login),
      role,
      responsibilities: what,
      advocate: login === 'advocate.a5',
      from_at: when.at(18, '10:00'),
      confirmed_at: when.at(11, '09:00'),
    })
  }
  rows.add('review', { id: id('review'), ...COORD, plan_id, first_due_on: when.dayAhead(19), due_on: when.dayAhead(19) })
}

function addSteps({ rows, when }: Making): void {
  for (const step of LIN.steps) {
    const party = step.login ? staffId(step.login) : C1
    const asked = step.agreed ? when.at(11, '15:00') : when.minutesAgo(95)
    const action_id = id(`step/${step.words}`)
    const said = { person_id: C1, category: step.category }
    rows.add('action', {
      id: action_id,
      ...COORD,
      ...said,
      goal_id: id(`goal/${step.goal}`),
      plan_id: id('plan'),
      words: step.words,
      deliverable: step.deliverable,
      due_at: step.due < 0 ? when.at(-step.due, '16:00') : when.ahead(step.due, '16:00'),
      responsible_id: party,
      state: step.state,
      requested_at: asked,
      written_at: asked,
      said_at: asked,
      ...(step.agreed ? { agreed_at: when.at(10, '09:00') } : {}),
      ...(['in_progress', 'done', 'confirmed', 'blocked'].includes(step.state) ? { started_at: when.at(8, '11:00') } : {}),
      ...(step.done ? { done_at: when.at(5, '12:00'), done_note: step.done } : {}),
      ...(step.state === 'confirmed' ? { confirmed_at: when.at(4, '10:00'), confirmed_by: C1 } : {}),
    })
    if (step.agreed)
      rows.add('action_answer', {
        id: id(`answer/${step.words}`),
        ...by(step.login ?? 'coord.a1'),
        ...said,
        action_id,
        party_id: party,
        round: 1,
        response: 'agreed',
        mode: step.login ? 'self' : 'interpreted',
        at: when.at(10, '09:00'),
      })
  }
}

function addContacts({ rows, when }: Making): void {
  for (const [n, note] of LIN.notes.entries()) {
    rows.add('note', {
      id: id(`note/${n}`),
      ...by(note.login),
      category: note.category,
      mode: note.mode,
      place: note.place,
      happened_at: when.at(note.days, note.hour),
      written_at: when.later(when.at(note.days, note.hour), 70),
      two_way: true,
      observed: note.observed ?? '',
      reported: note.reported ?? '',
      interpretation: note.thought ?? '',
      person_words: note.words ?? '',
      others_present: note.others ?? '',
    })
  }
  for (const [words, login, days, due, kept] of LIN.promises) {
    const said = { ...by(login), category: 'general' as const }
    const made = when.at(days, '11:30')
    rows.add('action', {
      id: id(`promise/${words}`),
      ...said,
      kind: 'promise',
      words,
      responsible_id: staffId(login),
      state: kept ? 'done' : 'agreed',
      due_at: due < 0 ? when.at(-due, '17:00') : when.ahead(due, '17:00'),
      requested_at: made,
      agreed_at: made,
      written_at: made,
      said_at: made,
      ...(kept ? { done_at: when.later(made, 1500) } : {}),
    })
    rows.add('action_answer', {
      id: id(`promised/${words}`),
      ...said,
      action_id: id(`promise/${words}`),
      party_id: staffId(login),
      round: 1,
      response: 'agreed',
      mode: 'self',
      at: made,
    })
  }
}

/** Mei is asked herself; Bo's own picture is still owed. */
function addMei({ rows, when }: Making): void {
  const own = { ...COORD, person_id: personId('k1') }
  rows.add('assessment', {
    id: id('mei'),
    ...own,
    kind: 'child',
    state: 'shared',
    offered_at: when.at(16, '15:00'),
    started_at: when.at(14, '15:30'),
    completed_at: when.at(12, '15:30'),
    shared_at: when.at(12, '16:00'),
    child_view: LIN.mei.view,
    child_view_means: 'Drawing and talking, with the interpreter',
  })
  for (const [category, facts, person_words] of LIN.mei.domains)
    rows.add('assessment_domain', {
      id: id(`mei/${category}`),
      ...own,
      assessment_id: id('mei'),
      category,
      status: 'assessed',
      facts,
      person_words,
      source: 'Mei and her mother',
    })
  rows.add('voice', {
    id: id('mei/wish'),
    ...own,
    assessment_id: id('mei'),
    kind: 'wish',
    words: LIN.mei.wish,
    mode: 'interpreted',
    recorded_at: when.at(14, '15:50'),
  })
  rows.add('consent_event', {
    id: id('mei/consent'),
    ...own,
    decision: 'given',
    scope: 'party',
    party_id: agencyId('a1'),
    categories: ['general', 'children', 'family', 'work_learning', 'health', 'safety', 'housing', 'mental_health'],
    given_by: 'guardian',
    mode: 'interpreted',
    from_at: when.at(18, '16:00'),
    recorded_at: when.at(18, '16:00'),
    to_at: when.ahead(340, '23:00'),
  })
}
