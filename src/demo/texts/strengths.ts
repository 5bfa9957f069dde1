/** What people have going for them, what worked before, and what they say they want. */
export const PERSONAL = [
  'Gets up at five without an alarm and has never missed a shift', 'Speaks three languages and helps others fill in forms', 'Has been through worse and says so calmly', 'Cooks well for many from very little',
  'Mends anything with an engine', 'Writes everything down in a small green book', 'Makes people laugh, even on bad days', 'Stopped smoking last year without help', 'Knows exactly what they owe and to whom',
  'Walks an hour to the school so that the children keep their friends', 'Asks for help before it is too late', 'Draws; carries a sketchbook everywhere', 'Patient with officials', 'Plays chess in the park and usually wins',
  'Keeps appointments and brings the papers', 'Can tell when a fit is coming and makes themself safe',
] as const
export const AROUND = [
  'An old employer who would take them back', 'A sister two suburbs away who rings every Sunday', 'The baker on Chandler Road keeps bread for them', 'The mosque knows them and cooks on Fridays', 'A football team that trains on Wednesdays',
  'The librarian lets them charge the phone and read in peace', 'A neighbour who keeps a spare key', 'Grown-up son who drives', 'The school counsellor has known the family for years', 'A dog that makes people stop and talk',
  'A landlord who likes them and would rather not evict', 'The choir at the community hall', 'A pharmacist who knows every tablet they take', 'The men’s shed lets them use the tools',
] as const
export const ACHIEVEMENTS: readonly { words: string; when: string; helped: string }[] = [
  { words: 'Kept a tenancy for six years', when: 'Until the factory closed', helped: 'Rent was taken out on pay day, before anything else' },
  { words: 'Finished a forklift licence', when: 'Two years ago', helped: 'Somebody drove along to the test and waited' },
  { words: 'Paid off a debt of 3,200', when: 'Over eighteen months', helped: 'One small amount every fortnight and a chart on the fridge' },
  { words: 'Brought up two children alone', when: 'They are grown now', helped: 'A grandmother next door and a strict timetable' },
  { words: 'Stayed sober for four years', when: 'Before the accident', helped: 'The Thursday group, and ringing one person first' },
  { words: 'Ran a market stall', when: 'Five summers', helped: 'Liked the early mornings and the regulars' },
  { words: 'Learned to read as an adult', when: 'At forty', helped: 'A teacher who never hurried' },
  { words: 'Left somebody who hurt them', when: 'Last winter', helped: 'A packed bag at a friend’s and one phone call' },
  { words: 'Looked after a dying parent at home', when: 'Three years ago', helped: 'The district nurse, and writing down the doses' },
  { words: 'Came back to school after a year away', when: 'At sixteen', helped: 'Being allowed to start with two subjects' },
  { words: 'Got a neighbour’s eviction stopped', when: 'Last year', helped: 'Going to the hearing in a clean shirt with all the receipts' },
  { words: 'Kept a garden on the allotment', when: 'Most of the last ten years', helped: 'Somewhere to be that was quiet' },
]
export const WISHES = [
  'A door I can lock and a window that opens.', 'I want my kids to bring friends home.', 'Somewhere my dog is allowed.', 'To sleep through one whole night.', 'Not to explain myself to one more person.', 'To stay near my mum.',
  'I’d like to be asked before things are decided.', 'My own kitchen. I miss cooking.', 'To get my tools out of storage.', 'A place where nobody shouts.', 'I want to pay my own way.', 'To see my daughter on weekends.', 'A real address for letters.', 'To keep my job while all this goes on.',
] as const
export const FEELINGS = [
  'Tired. Tired in the bones.', 'Ashamed, if I’m honest, but less than last month.', 'Angry at the letter, not at you.', 'Hopeful, a bit. Don’t write that too big.', 'Scared of the hearing.', 'Lonely at night, fine in the day.', 'Relieved somebody rang back.',
  'Like I’m always late for something.', 'All right, really. Better since Tuesday.', 'Worried about the little one.', 'I don’t trust it yet.', 'Lighter, now it’s written down.',
] as const
export const ASPIRATIONS = [
  'In a year I want to be boring: work, home, telly.', 'To train as a cook.', 'I’d like to help others who are where I was.', 'To drive again.', 'To have Christmas at mine.', 'I want to finish school. Properly finish.', 'To grow tomatoes.', 'A small flat near the sea, and my own name on the bell.',
  'To work outdoors.', 'To be a good granddad.', 'To play music again with people.', 'To never need this office, no offence.', 'To show my son you can start again.', 'To study, maybe at night.',
] as const
export const ORDERS: readonly (readonly string[])[] = [
  ['A safe place', 'Money', 'My health'], ['Sleep', 'The kids', 'Work'], ['Keeping the flat', 'The debt', 'Peace with the neighbours'], ['My own place', 'My daughter', 'Getting well'], ['Somewhere for me and the dog', 'The court letter', 'Work'],
  ['The rent', 'My back', 'Not being alone'], ['A home near school', 'English', 'Papers'], ['Getting out of here', 'Staying sober', 'My tools'],
]
export const COMMENTS = ['I’d rather talk on a walk than in a room.', 'Ring after four, never before.', 'Ask me, not my sister.', 'I like that it’s one page.', 'Please don’t use that photo.', 'It helped that you came along.'] as const
