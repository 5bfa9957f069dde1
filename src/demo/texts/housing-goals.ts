/** Goals about a home, and what stops the worst meanwhile. */
import type { GoalText } from './goal-text.ts'

export const HOUSING: readonly GoalText[] = [
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
    words: 'The eviction date is withdrawn',
    measure: 'The agent confirms that the date is off',
    horizon: 'immediate',
    steps: [
      ['Ring the agent and ask for four weeks', 'An e-mail that says yes or no', 'coordinator'],
      ['Look at the notice for mistakes', 'One page of advice', 'a5'],
    ],
  },
]
