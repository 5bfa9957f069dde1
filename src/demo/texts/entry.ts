/** What people say when they first make contact, and what becomes of it. */
import type { HousingCategory } from '../../shared/housing.ts'

export type FirstWords = { told: string; situation: HousingCategory; pathway: 'exit' | 'sustain' | 'prevent' }
export const TOLD: readonly FirstWords[] = [
  {
    told: 'Slept in the car at the ferry car park for nine nights since the lease ended. Works mornings at the fish market and washes there.',
    situation: 'rough_sleeping',
    pathway: 'exit',
  },
  {
    told: 'Staying on a cousin’s couch in Saltmarsh with a toddler. The cousin’s landlord has said they must go by the end of the month.',
    situation: 'staying_with_others',
    pathway: 'exit',
  },
  {
    told: 'Four weeks behind with the rent after shifts were cut at the laundry. A notice to vacate came in the post on Friday.',
    situation: 'rental_private',
    pathway: 'sustain',
  },
  {
    told: 'Left the rooming house after a fight in the kitchen. Has been walking at night and sleeping in the library by day.',
    situation: 'rough_sleeping',
    pathway: 'exit',
  },
  {
    told: 'Comes out of hospital on Thursday after a hip operation; the flat is on the third floor without a lift and the stairs are not possible.',
    situation: 'institution',
    pathway: 'prevent',
  },
  { told: 'In a motel on Gantry Street that the church paid for until Sunday. Nowhere arranged after that.', situation: 'motel', pathway: 'exit' },
  {
    told: 'The owner is selling the house after eleven years. Has until the end of next month and no idea what rents are now.',
    situation: 'rental_private',
    pathway: 'prevent',
  },
  {
    told: 'Moves between three friends so that nobody gets tired. Keeps clothes in a locker at the swimming pool.',
    situation: 'staying_with_others',
    pathway: 'exit',
  },
  {
    told: 'Neighbours complained about the dogs and the housing office wrote twice. Afraid to open the second letter.',
    situation: 'rental_social',
    pathway: 'sustain',
  },
  {
    told: 'Sleeping in the bandstand in Lantern Park. A ranger woke everybody at five and took the tents.',
    situation: 'rough_sleeping',
    pathway: 'exit',
  },
  {
    told: 'Released on Monday with a bag and a bus ticket. The brother who offered a room is no longer answering.',
    situation: 'institution',
    pathway: 'exit',
  },
  {
    told: 'Living in the shelter on Lamp Street for two months and has just been told there is a place on the waiting list for something longer.',
    situation: 'emergency_shelter',
    pathway: 'exit',
  },
  {
    told: 'Rang from the bus station with two school bags and a suitcase. Does not want to say yet where they came from.',
    situation: 'staying_with_others',
    pathway: 'exit',
  },
  {
    told: 'Partner died in spring and the lease was in the partner’s name. The agent says the bond and a new application are needed.',
    situation: 'rental_private',
    pathway: 'prevent',
  },
  {
    told: 'Studying to be a nurse; placement starts in two weeks. Has been sleeping in the student common room.',
    situation: 'rough_sleeping',
    pathway: 'exit',
  },
  {
    told: 'The oven caught fire and half the flat cannot be used. The insurer says it is not covered and the landlord has stopped replying.',
    situation: 'rental_private',
    pathway: 'sustain',
  },
  {
    told: 'Behind with power and water, and pays those before the rent because of the oxygen machine.',
    situation: 'rental_social',
    pathway: 'sustain',
  },
  {
    told: 'Has lived in the caravan behind the old cannery for a year. The council has put up a fence and a date.',
    situation: 'other',
    pathway: 'exit',
  },
  {
    told: 'Turned eighteen last week; the foster placement ended with the birthday. Carries everything in one backpack.',
    situation: 'staying_with_others',
    pathway: 'exit',
  },
  {
    told: 'Shares one room with three children at an aunt’s. The youngest sleeps in a drawer and the school has asked questions.',
    situation: 'staying_with_others',
    pathway: 'exit',
  },
  {
    told: 'Gave up the flat to go into treatment. Finished on Tuesday, sober seven weeks, and there is no address to go home to.',
    situation: 'institution',
    pathway: 'exit',
  },
  { told: 'Seasonal picking ended and the bunkhouse closed. Has savings for eleven nights in a hostel.', situation: 'motel', pathway: 'exit' },
  {
    told: 'Seen by the outreach van under the tram bridge, cold and coughing. Took soup, gave a first name, said to come again.',
    situation: 'rough_sleeping',
    pathway: 'exit',
  },
  {
    told: 'The flatmate moved out without a word and half the rent went too. Tribunal letter for the 14th.',
    situation: 'rental_private',
    pathway: 'sustain',
  },
  {
    told: 'Mother has dementia and keeps leaving the gas on; the daughter rang because the agent wants her out.',
    situation: 'rental_private',
    pathway: 'sustain',
  },
  {
    told: 'Came to the door with a neighbour. Speaks little English, held up a phone with a photograph of a lease and a red stamp.',
    situation: 'rental_private',
    pathway: 'sustain',
  },
  {
    told: 'Between jobs as a baker, sleeping in the van behind the bakery with the owner’s knowledge. New owner from next week.',
    situation: 'rough_sleeping',
    pathway: 'exit',
  },
  {
    told: 'Was told at the hospital desk that we could help. Baby due in ten weeks, staying at a hostel that does not take babies.',
    situation: 'emergency_shelter',
    pathway: 'exit',
  },
  {
    told: 'Rooming house is closing for safety reasons; all nine tenants have three weeks. Speaks for two of the others too.',
    situation: 'other',
    pathway: 'prevent',
  },
  {
    told: 'Has hidden from family in a storage unit for five nights. Asked whether anybody would have to be told.',
    situation: 'rough_sleeping',
    pathway: 'exit',
  },
]

export const ANSWERED = [
  'Rang back, listened to the whole story, explained what happens next and named a time for tomorrow.',
  'Met at the front desk over tea. Said plainly that we do not have a bed tonight and found one at the night shelter.',
  'Called with an interpreter. They wanted to know first whether this costs anything; it does not.',
  'Spoke for half an hour in the park. Agreed to meet again at the same bench in the morning.',
  'Answered by text because calls are not possible at work. Sent the address and the name of the person to ask for.',
  'Telephoned from the ward with the social worker beside the bed. Will visit before discharge.',
  'Talked through the notice together. There is more time than it looked like; wrote the dates on one page.',
  'Sat in the car with the heater on. Safe tonight at a friend’s; first proper talk on the next working day.',
  'Rang twice; the second time a neighbour fetched them to the phone. Arranged to call at six, after work.',
  'Went through what screening means, what we ask and what we do not need to know. They asked good questions.',
] as const
export const TAKEN_ON = [
  'No settled place to live and more than one service involved; this is what we are here for.',
  'The tenancy can be kept if somebody speaks with the landlord this week.',
  'Lives in our area, wants the help, and nobody else is holding the pieces together.',
  'A family with children and nowhere to stay beyond the weekend.',
  'Health and housing need to be worked on at the same time, by people who talk to each other.',
  'Has asked three services already; one plan is what is missing.',
] as const
export const NOT_TAKEN_ON: readonly { criterion: string; reason: string; alternative: string; why: string }[] = [
  {
    criterion: 'Lives outside the area we can serve',
    reason: 'We can only work with people who stay in our half of the city.',
    alternative: 'Tenancy Plus',
    why: 'Works in the suburb where they are staying, and speaks with the same landlord often.',
  },
  {
    criterion: 'Needs a nurse awake at night, which we do not have',
    reason: 'The wound needs care at night that our house cannot give safely.',
    alternative: 'Respite beds',
    why: 'Six beds with nurses, for people who leave hospital without a home.',
  },
  {
    criterion: 'Under the age at which we take people on',
    reason: 'We are an adult service; somebody of sixteen has a right to a service made for them.',
    alternative: 'Leaving Care Well',
    why: 'Takes young people from fifteen and can act tonight.',
  },
  {
    criterion: 'Asks for legal advice alone',
    reason: 'A lawyer is needed within days, and nothing else is asked for.',
    alternative: 'Tenancy legal clinic',
    why: 'Walk-in on Tuesdays and Thursdays, and goes to the tribunal with people.',
  },
  {
    criterion: 'Already has a worker at another agency',
    reason: 'Two services would ask the same questions twice; the first one has room to do more.',
    alternative: 'At Home Longer',
    why: 'Knows them already and has agreed to visit this week.',
  },
]
export const LACKING = [
  'No crisis room in the city takes a dog.',
  'No bed for a couple who will not be parted.',
  'Nothing for somebody of seventeen after nine in the evening.',
  'No room on a ground floor before spring.',
] as const
export const REFUSED_BY_OTHERS = [
  'No room until next month; we would rather say so than keep anybody waiting.',
  'Our programme ended for this year in this suburb.',
  'We met once before and they asked for a different service.',
] as const
export const WITHDRAWN = [
  '“My sister has taken us in for good. Thank you for ringing back.”',
  '“I’ve found a room through work, I don’t need this now.”',
] as const
export const TEACH_BACK = [
  '“You help me look, but I sign only what I want to.”',
  '“I can say no and still come back.”',
  '“Nobody gets told anything unless I’ve said so.”',
  '“If I’m unhappy I ask for Helen, or the advocate.”',
  '“You write it down and I can read it.”',
  '“It’s free, and I can bring someone.”',
  '“First the roof, then the rest, and I say what the rest is.”',
  '“If I miss a day I don’t get thrown out.”',
] as const
export const LOOKED_IN = [
  'Still at the shelter, sleeping better. Asked when the coordinator will be named.',
  'Rang from work: all right, wants news by Friday.',
  'Tea at the desk. Worried about the younger child’s cough; told where the walk-in clinic is.',
  'Brought the letter we had talked about. Copied it and gave it back.',
  'Short call. Has moved to another friend and gave the new place.',
  'Not much changed. Glad that somebody rang at all.',
] as const
export const INTO_VOICEMAIL = [
  'Rang; no answer, and no message left because the phone is shared.',
  'Sent a text with only a first name and a number.',
  'Went to the bench they named; waited half an hour.',
  'Asked the soup van to pass on that we looked.',
  'Rang the second number; it is no longer in use.',
] as const
