/** What was said by and of those close to people. */
export const MOTHER = {
  wish: '妈妈可以帮忙，身体的事不要告诉她。',
  safe: 'Asked Lin alone, with an interpreter: her mother does not speak to Dan.',
  offer: 'Come to the planning talk, or by phone',
  answer: '我想一起来，孩子放学我可以接。',
  told: 'Two flats near the school are seen on Friday at ten.',
  yes: 'Yes, I want to know what is planned and to help.',
  no: 'Not now, I look after my husband.',
  differed: {
    person_view: '我想留在孩子的学校附近。',
    family_view: '搬到北边来和我住。',
    worked_out: 'Spoke with both at the kitchen table: Hua wants the children close, Lin wants no new school. Hua takes them on Saturdays.',
  },
} as const
export const AUNT = 'Aunt Vera may know how we are.'
export const SISTER = { wish: 'Kim may know, she rings anyway.', offer: 'What would help Joe, and what you could do' } as const
export const SAFE = 'Asked alone, on two days.'
export const MOTHERS = ['Rosa Lang', 'Ines Moreau', 'Grace Obi', 'Mary Tran', 'Elena Petrov', 'Joan Wells'] as const
export const ORDER = { issued_by: 'Civil and Administrative Tribunal', document: 'GT 2025/118, copy in the office safe' } as const
