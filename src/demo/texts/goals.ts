/** Goals as people put them, how one will know, and the steps, each for a party who can do it. */
import type { Category } from '../../shared/words.ts'
import type { GoalText } from './goal-text.ts'
import { HOUSING } from './housing-goals.ts'

type Goals = Partial<Record<Category, readonly GoalText[]>>

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
      words: 'Eat and laugh with healthy teeth',
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
