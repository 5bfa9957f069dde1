/** What was done for one goal, between everything else. */
export const ADVANCED = [
  { observed: 'Went through what is still missing for this, and who brings it.', words: 'One thing less every week.' },
  { observed: 'Rang the office together and waited on the line. They have everything now.', words: 'I would have hung up.' },
  { observed: 'Looked at how far this has come and kept the next step as it is.', words: 'Slow, but it moves.' },
  { observed: 'Filled in the page that was sent back, and sent it again.', words: 'Why do they ask that twice?' },
  { observed: 'Practised what to say on the day. Came up with two better questions than mine.', words: 'Now I know what to ask.' },
  { observed: 'Nothing new from them yet. Agreed when we ask again.', words: 'Then we wait until Friday.' },
  { observed: 'Wrote down together what has changed since we last spoke of it.', words: 'It was worse in spring.' },
  { observed: 'The answer came: one document is missing. Found it in the blue folder.', words: 'I knew I had it.' },
  { observed: 'Talked about whether this is still wanted. It is, and before the winter.', words: 'Do not cross it out.' },
  { observed: 'Asked the others where their part stands; told what they said.', words: 'Good that you ask them and not me.' },
  { observed: 'Tried it once together and wrote down what was hard about it.', words: 'Next time I go alone.' },
  { observed: 'Checked the date with the office. It stands; a reminder goes out the day before.', words: 'Text me in the morning.' },
] as const
