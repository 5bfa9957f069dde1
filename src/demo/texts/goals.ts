/** Goals as people put them, how one will know, and the steps, each for a party who can do it. */
import type { Category } from '../../shared/words.ts'
import type { AgencyKey } from '../network.ts'

/** Who takes a step: the person, whoever coordinates, a support worker, or a partner agency. */
export type Taker = 'person' | 'coordinator' | 'worker' | Exclude<AgencyKey, 'a1'>
export type StepText = readonly [words: string, deliverable: string, taker: Taker]
export type GoalText = { words: string; measure: string; horizon: 'immediate' | 'short' | 'long'; housing?: true; steps: readonly StepText[] }
type Goals = Partial<Record<Category, readonly GoalText[]>>

const HOUSING: readonly GoalText[] = [
  {
    words: 'My own lease, with my name on the bell',
    measure: 'A lease of twelve months or longer, signed, rent under a third of what comes in',
    horizon: 'long',
    housing: true,
    steps: [
      ['Put in the housing application with all papers', 'A receipt with the number', 'coordinator'],
      ['Look at two flats a week and say what would do', 'A list of yes and no', 'person'],
      ['Say which of our empty homes would fit', 'Two addresses', 'a2'],
    ],
  },
  {
    words: 'A small place near the school',
    measure: 'Moved in, within walking distance, still there after three months',
    horizon: 'long',
    housing: true,
    steps: [
      ['Write to the three landlords we know in Old Mill', 'Copies of the letters', 'worker'],
      ['Offer a viewing when the ground-floor unit is ready', 'A date for the viewing', 'a2'],
      ['Gather payslips and the reference', 'A folder', 'person'],
    ],
  },
  {
    words: 'Keep the flat I have',
    measure: 'No notice outstanding, and the rent paid four fortnights in a row',
    horizon: 'short',
    housing: true,
    steps: [
      ['Agree an instalment with the rent office', 'The agreement, signed by both', 'a2'],
      ['Pay the rent and the agreed forty on pay day', 'Receipts', 'person'],
      ['Go to the hearing along with them', 'The order, copied', 'a5'],
    ],
  },
  {
    words: 'A place of my own where the dog can stay',
    measure: 'A lease that says so',
    horizon: 'long',
    housing: true,
    steps: [
      ['Ask each landlord about animals before the viewing', 'A note beside each address', 'worker'],
      ['Have the dog vaccinated and get the card', 'The card', 'person'],
      ['Put the pet rule to our allocations panel', 'The panel’s answer', 'a2'],
    ],
  },
  {
    words: 'A ground-floor home that is mine',
    measure: 'A tenancy without stairs, lasting',
    horizon: 'long',
    housing: true,
    steps: [
      ['Write the letter about the hip for the application', 'A letter on paper with a stamp', 'a3'],
      ['Mark the application as urgent on medical grounds', 'Confirmation of the new category', 'a2'],
      ['Visit the unit in Almond Walk', 'Measures of the bathroom', 'a6'],
    ],
  },
]
export const STOPGAPS: readonly GoalText[] = [
  {
    words: 'Somewhere safe this fortnight',
    measure: 'Fourteen nights under one roof',
    horizon: 'immediate',
    steps: [
      ['Extend the crisis place by a week', 'A date in writing', 'coordinator'],
      ['Keep the curfew and ring when late', 'No warnings', 'person'],
    ],
  },
  {
    words: 'Off the street before the cold',
    measure: 'Seven nights in a row indoors',
    horizon: 'immediate',
    steps: [
      ['Find a bed and come along the first night', 'The first night slept inside', 'worker'],
      ['Bring only what fits the locker', 'Locker key', 'person'],
    ],
  },
  {
    words: 'Stop the eviction date',
    measure: 'The agent confirms that the date is off',
    horizon: 'immediate',
    steps: [
      ['Ring the agent and ask for four weeks', 'An e-mail that says yes or no', 'coordinator'],
      ['Look at the notice for mistakes', 'One page of advice', 'a5'],
    ],
  },
]
export const GOALS: Goals = {
  housing: HOUSING,
  safety: [
    {
      words: 'Nobody finds us',
      measure: 'No contact for three months, and the plan known by heart',
      horizon: 'short',
      steps: [
        ['Go through the safety plan word by word', 'A card that looks like a shopping list', 'worker'],
        ['Ask the court how the address stays off the papers', 'An answer in writing', 'a5'],
      ],
    },
    {
      words: 'My papers safe',
      measure: 'Copies in two places',
      horizon: 'immediate',
      steps: [
        ['Scan everything and keep the copies in our safe', 'A list of what is there', 'worker'],
        ['Bring passport and certificates', 'Nothing missing', 'person'],
      ],
    },
  ],
  health: [
    {
      words: 'Get the foot healed',
      measure: 'The nurse says it is closed',
      horizon: 'short',
      steps: [
        ['See the wound twice a week where they stay', 'Notes of each dressing', 'a3'],
        ['Keep it dry and wear the boots', 'Boots worn', 'person'],
      ],
    },
    {
      words: 'One doctor who knows me',
      measure: 'Seen three times by the same one',
      horizon: 'short',
      steps: [
        ['Register them and book a long first appointment', 'Name and time', 'a3'],
        ['Come along the first time', 'Back together by noon', 'worker'],
      ],
    },
    {
      words: 'Teeth that don’t hurt',
      measure: 'Chews on both sides',
      horizon: 'short',
      steps: [
        ['Put them on the dental list as urgent', 'A place on the list', 'a3'],
        ['Ring on the first of the month to ask', 'What they said', 'person'],
      ],
    },
  ],
  mental_health: [
    {
      words: 'Sleep through',
      measure: 'Five nights out of seven by their own count',
      horizon: 'short',
      steps: [
        ['Offer six talks with the same counsellor', 'Six dates', 'a3'],
        ['Write down the nights in the green book', 'The book', 'person'],
      ],
    },
    {
      words: 'Someone to talk to who stays',
      measure: 'Same counsellor after ten weeks',
      horizon: 'long',
      steps: [
        ['Find a counsellor who works in the evening', 'A name and a first hour', 'a3'],
        ['Try two sessions before deciding', 'A decision', 'person'],
      ],
    },
  ],
  alcohol_drugs: [
    {
      words: 'Stay sober through the move',
      measure: 'By their own count, and the Thursday group kept',
      horizon: 'short',
      steps: [
        ['Move the daily pick-up to the pharmacy near the new place', 'First pick-up there', 'a3'],
        ['Go on Thursdays', 'Most Thursdays', 'person'],
      ],
    },
  ],
  money: [
    {
      words: 'Rent first, no surprises',
      measure: 'Rent taken before pay day money is spent, three months',
      horizon: 'short',
      steps: [
        ['Set up the payment at the source', 'Confirmation', 'coordinator'],
        ['Bring the bank card and the numbers', 'Done together', 'person'],
      ],
    },
    {
      words: 'Out of the shop loan',
      measure: 'A letter that says nothing is owed',
      horizon: 'long',
      steps: [
        ['Sit with the financial counsellor and list it all', 'One page with every debt', 'a5'],
        ['Stop borrowing against pay', 'No new slip', 'person'],
      ],
    },
    {
      words: 'An income that arrives',
      measure: 'Two payments in a row',
      horizon: 'immediate',
      steps: [
        ['Open the claim again and wait on the line together', 'A claim number', 'worker'],
        ['Confirm identity for the claim', 'A stamped form', 'a4'],
      ],
    },
  ],
  work_learning: [
    {
      words: 'Steady hours',
      measure: 'A roster for four weeks ahead',
      horizon: 'long',
      steps: [
        ['Write a page about work together', 'One page', 'worker'],
        ['Ask the foreman for the early shift', 'His answer', 'person'],
      ],
    },
    {
      words: 'Finish the certificate',
      measure: 'The paper itself',
      horizon: 'long',
      steps: [
        ['Ask the college about starting again in February', 'Place and fee', 'worker'],
        ['Two evenings a week at the library', 'Half the modules by spring', 'person'],
      ],
    },
  ],
  family: [
    {
      words: 'Sundays with my girl, at my place',
      measure: 'Four Sundays in a row',
      horizon: 'long',
      steps: [
        ['Speak with the grandmother about Sundays', 'What she needs', 'a4'],
        ['Ring on Wednesdays as promised', 'Called', 'person'],
      ],
    },
    {
      words: 'A few hours’ rest each week',
      measure: 'Four hours, every week, somebody trusted',
      horizon: 'short',
      steps: [
        ['Arrange a visitor on Tuesday afternoons', 'First visit', 'a6'],
        ['Say what the visitor should know', 'Half a page', 'person'],
      ],
    },
  ],
  community: [
    {
      words: 'Something on Wednesdays that isn’t an appointment',
      measure: 'Went four times',
      horizon: 'short',
      steps: [
        ['Come along the first Wednesday', 'Went', 'worker'],
        ['Choose: shed, choir or kitchen', 'Chosen', 'person'],
      ],
    },
  ],
  legal: [
    {
      words: 'Walk into the hearing with someone',
      measure: 'Hearing over, and understood',
      horizon: 'immediate',
      steps: [
        ['Prepare the papers and be there at nine', 'The order explained on one page', 'a5'],
        ['Bring the receipts', 'All eight', 'person'],
      ],
    },
    {
      words: 'Work off the fines',
      measure: 'Balance nil',
      horizon: 'long',
      steps: [
        ['Apply to turn the fines into community hours', 'The court’s letter', 'a5'],
        ['Do the hours at the allotment', 'Signed sheet', 'person'],
      ],
    },
  ],
  life_skills: [
    {
      words: 'Run the place without surprises',
      measure: 'Bills paid three months running',
      horizon: 'short',
      steps: [
        ['Three visits in the first month', 'Dates kept', 'a2'],
        ['Keep the letters in the blue box', 'Box checked together', 'person'],
      ],
    },
  ],
  culture: [
    {
      words: 'Fridays at the mosque, on foot',
      measure: 'Lives near enough to walk',
      horizon: 'long',
      steps: [
        ['Look for addresses within two stops of Mill Race', 'A map with five crosses', 'worker'],
        ['Ask the imam who lets rooms', 'Two names', 'person'],
      ],
    },
  ],
  access_needs: [
    {
      words: 'See properly again',
      measure: 'Reads the bus timetable',
      horizon: 'immediate',
      steps: [
        ['Book the eye test and the voucher', 'Appointment', 'a3'],
        ['Pick frames', 'Picked', 'person'],
      ],
    },
  ],
}
export const LEVEL_REASONS = [
  'Three services and a court date: somebody must hold the threads.',
  'Two agencies, few changes expected.',
  'Health, housing and money at once, and children.',
  'They have asked for one person to ring, not five.',
] as const
export const COUNTERED = [
  'Our panel meets on the first Tuesday; before that nobody can say.',
  'I am away that week and would rather give a date I can keep.',
  'The nurse’s round is full until then.',
] as const
export const DECLINED = [
  'We closed the list for this suburb last week. Tenancy Plus may still take names.',
  'This needs a lawyer, and I am not one.',
  'We have no evening counsellor at present.',
] as const
export const BLOCKED = [
  'The office lost the form; a new one was sent on Monday.',
  'Waiting for the landlord’s signature.',
  'No answer from the clinic after three calls.',
  'The lift is broken and nobody can move in until it is mended.',
] as const
export const DONE = [
  'Done; copy in the folder.',
  'Went along. It took two hours and it worked.',
  'Agreed on the phone and confirmed by e-mail.',
  'Sent, and they wrote back that it arrived.',
  'Sorted at the counter, with some patience.',
  'All there except one page, which follows.',
  'Yes, and they gave us a direct number.',
  'Finished a day early.',
] as const
export const PROMISES = [
  'Ring the school about the bus pass',
  'Bring the key for the locker',
  'Find out whether the bond has been paid back',
  'Send the clinic’s address as a text',
  'Print the letter in large type',
  'Ask Harbour House about storage',
  'Call back before the weekend',
  'Bring the big winter coat from the store',
  'Ask who fixes the heater',
  'Write down the names from today’s talk',
  'Book the interpreter for next time',
  'Get the bus timetable to Ferry Point',
  'Ask for the file to be sent on',
  'Save a place at Wednesday’s meal',
] as const
export const OWNER_AGREES = [
  'Yes. That’s my plan.',
  'Good. I’d swap two, but good.',
  'I read it twice. Yes.',
  'It says what I said. Fine.',
  'All right, let’s try.',
  'Yes, and I want a copy for my sister.',
] as const
export const VERDICTS = [
  'I did that. Write down that I did that.',
  'It’s done and it feels done.',
  'Better than I thought.',
  'Took long, but here we are.',
] as const
export const EVIDENCE = [
  'Letter seen and copied.',
  'Confirmed on the phone by the agency.',
  'Receipts for all four fortnights.',
  'Visited; seen with own eyes.',
] as const
