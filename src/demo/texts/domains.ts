/** For each of the thirteen domains of life: what is seen, what the person says, what is needed. */
import type { LifeDomain } from '../../shared/service-needs.ts'

export type DomainTexts = { facts: readonly string[]; words: readonly string[]; needs: readonly (readonly [words: string, support: string])[] }
export const DOMAIN_TEXTS: Record<LifeDomain, DomainTexts> = {
  housing: {
    facts: [
      'No lease in their own name. Three addresses in the last year, all with friends.',
      'Sleeps outdoors or in the car; showers at the pool. Papers are kept dry in a locker.',
      'Private lease until the end of the quarter, rent 340 a week, arrears confirmed by the agent’s letter.',
      'One room in a hostel, shared bathroom, paid week by week.',
      'A two-room flat, second floor, clean and cold. The heater has been out since May.',
      'On the waiting list since last year; the application has not been renewed.',
    ],
    words: [
      'I don’t sleep, I keep watch.',
      'It’s a roof. It isn’t mine.',
      'I can manage the rent if the hours come back.',
      'I’d take a small place tomorrow.',
      'They say a year’s wait. A year is long.',
      'I like the flat. I want to stay.',
    ],
    needs: [
      ['A lasting place to live that can be paid for', 'Help to find, apply for and move into it'],
      ['The tenancy must not be lost', 'Somebody to speak with the landlord, and a plan for the arrears'],
      ['Somewhere safe to stay while looking', 'A crisis or transitional place'],
      ['A home that fits the body as it now is', 'Ground floor or lift, and rails'],
      ['The heating and the damp put right', 'Repairs pressed for with the landlord'],
    ],
  },
  safety: {
    facts: [
      'Nothing recent. Knows whom to ring at night.',
      'Was followed twice near the station; police have a reference number.',
      'A former partner does not know the present address, and must not.',
      'Belongings stolen at the shelter in March.',
      'Sleeps near others on purpose. No injuries seen.',
    ],
    words: [
      'I’m fine in daylight.',
      'If he knew where we are, we’d have to go again.',
      'I keep my shoes on.',
      'Nobody bothers me here.',
      'I just want to stop looking over my shoulder.',
    ],
    needs: [
      ['To be safe from somebody who has hurt them', 'A safety plan, and an address that stays secret'],
      ['A safe place for belongings and papers', 'A locker and copies'],
      ['To know what to do at night when it gets bad', 'Numbers that answer, and one person to ring'],
    ],
  },
  health: {
    facts: [
      'Has a GP, last seen in spring. Blood pressure tablets run out next week.',
      'A cough for three weeks. No fever today.',
      'Walks with a stick since the operation; physiotherapy was never begun.',
      'Diabetes, measured when there are strips. Feet have not been looked at this year.',
      'Teeth hurt on the left; eats soft food.',
      'Well. Runs, sleeps, eats.',
    ],
    words: [
      'My feet are the problem, the rest goes.',
      'I’d see a doctor if I didn’t have to wait with everybody.',
      'The tablets make me slow.',
      'I’m healthy as a horse, an old horse.',
      'It’s the tooth, day and night.',
    ],
    needs: [
      ['A doctor who knows them', 'To be registered and accompanied the first time'],
      ['The wound on the foot treated', 'A nurse who comes where they sleep'],
      ['Teeth seen to', 'A place at the dental clinic'],
      ['Medicine without a gap', 'A pharmacy that keeps it, and a card'],
    ],
  },
  mental_health: {
    facts: [
      'Saw a counsellor for six sessions and stopped when the money did.',
      'Low in the mornings, better with company. No thoughts of dying; asked directly.',
      'Diagnosis known for years; has an injection once a month.',
      'Nightmares since the fire. Jumps at doors.',
      'No worries named. Laughs easily.',
    ],
    words: [
      'It’s like a wet coat.',
      'Talking helps, but not in groups.',
      'I’m not mad, I’m worn out.',
      'I count things when it’s bad.',
      'I sleep when the radio is on.',
    ],
    needs: [
      ['Somebody to talk with who stays the same', 'A counsellor, weekly to begin with'],
      ['Sleep', 'A doctor’s look at it, and a quiet room'],
      ['To keep the monthly appointment through the move', 'One call the day before'],
    ],
  },
  alcohol_drugs: {
    facts: [
      'Drinks beer in the evening, four or five, more on Fridays. Wants less.',
      'On a methadone programme, steady for a year, daily pick-up in Old Mill.',
      'Seven weeks without. Goes to the group on Thursdays.',
      'Does not drink or use.',
      'Uses when sleeping outside, “to stay warm and stay up”.',
    ],
    words: [
      'It’s not the drink that made me homeless, but it doesn’t help.',
      'I know how to stop. I don’t know how to stay stopped.',
      'Not a topic.',
      'Thursdays keep me going.',
    ],
    needs: [
      ['To stay sober through the changes', 'The group, and a person to ring first'],
      ['Daily medicine near wherever the new home is', 'A transfer between pharmacies'],
      ['To drink less, in their own time', 'A worker of the clinic who does not preach'],
    ],
  },
  money: {
    facts: [
      'Income 412 a fortnight, rent takes two thirds. A debt of 1,150 for power.',
      'No income for five weeks: the claim was closed because a letter came back.',
      'Works 22 hours, pay goes up and down with the season.',
      'Owes 1,840 in rent. Knows it to the cent.',
      'A loan from a shop that takes 60 a week.',
      'Manages, with cash in envelopes.',
    ],
    words: [
      'It’s always the week before pay day.',
      'I pay who shouts loudest.',
      'If they’d let me pay forty a fortnight I could do it.',
      'I don’t open the letters.',
      'Money’s tight but straight.',
    ],
    needs: [
      ['An income that arrives', 'The claim opened again, with proof of identity'],
      ['The arrears spread so that they can be paid', 'An agreement with the landlord in writing'],
      ['The loan stopped from eating the rent', 'A financial counsellor'],
      ['A bond and the first fortnight', 'An application to the bond fund'],
    ],
  },
  work_learning: {
    facts: [
      'Early shifts at the fish market, casual, for three years.',
      'Out of work since the laundry closed. Fork-lift licence valid.',
      'Looks after small children; studied accounting before.',
      'At school four days of five.',
      'Retired. Worked on the ferries.',
    ],
    words: [
      'I want work where I’m not on my knees.',
      'I’d like to finish the certificate.',
      'Work keeps me straight.',
      'I’ve never had an interview in this country.',
    ],
    needs: [
      ['Work with steady hours', 'A job coach and a clean shirt'],
      ['To finish what was begun at school', 'A quiet place to study, and fares'],
      ['English for work', 'An evening class nearby'],
    ],
  },
  family: {
    facts: [
      'A daughter, twelve, lives with her grandmother; visits every second Sunday.',
      'Parents overseas; sends money when there is some.',
      'A brother in the next suburb; they fell out over a car.',
      'Three adult children, one close by.',
      'Alone since the funeral.',
    ],
    words: ['My girl thinks I’m working away.', 'We’ll make it up, we always do.', 'They’ve done enough for me.', 'Family is who shows up.'],
    needs: [
      ['To see the children somewhere that is good for children', 'A family room, and fares'],
      ['Peace with the brother, if it can be had', 'A conversation with somebody in the middle'],
      ['A rest for the one who cares', 'A few hours a week'],
    ],
  },
  community: {
    facts: [
      'Plays cards at the hall on Tuesdays.',
      'Knows everybody at the market, few by name.',
      'Has not met people outside the shelter for months.',
      'Sings in the choir when the bus fare is there.',
    ],
    words: ['I’d go if someone went with me the first time.', 'People are the good bit.', 'I keep to myself.', 'I miss being useful.'],
    needs: [
      ['Something to do in the week that is not an appointment', 'Somebody to come along the first time'],
      ['Company in the evening', 'The meal on Wednesdays at the hall'],
    ],
  },
  legal: {
    facts: [
      'A fine from two years ago has grown to 900.',
      'Tribunal hearing on the arrears next month.',
      'An order of the children’s court, reviewed in August.',
      'No open matters known.',
    ],
    words: ['I can’t go in there alone.', 'I did wrong and I’ll pay, just not all at once.', 'I don’t know what the paper says.'],
    needs: [
      ['Somebody beside them at the hearing', 'A duty lawyer and the papers in order'],
      ['The fines turned into something that can be worked off', 'An application to the court'],
      ['Identity papers', 'Birth certificate and a fee waiver'],
    ],
  },
  life_skills: {
    facts: [
      'Cooks, cleans, plans. Asks for nothing here.',
      'Has never had a tenancy alone; unsure how power and bins work.',
      'Reads slowly; forms are the hard part.',
      'Keeps a diary and is on time.',
    ],
    words: ['Nobody ever showed me, that’s all.', 'I can run a house. Give me a house.', 'Forms make me sweat.'],
    needs: [
      ['To run a first home without surprises', 'Three visits in the first month'],
      ['Forms that are filled in together', 'An hour at the desk each week'],
    ],
  },
  culture: {
    facts: [
      'Prays at the mosque on Fridays and would like to live within walking distance.',
      'Eats no pork. The shelter kitchen has been told.',
      'Speaks Arabic at home; reads English well.',
      'Goes back to the country of the grandparents’ people twice a year.',
      'Nothing asked for, when asked.',
    ],
    words: ['Language first, then everything else.', 'I want my kids to know where they’re from.', 'Food is home.'],
    needs: [
      ['To live near the people they pray with', 'Suburbs chosen with that in mind'],
      ['An interpreter who is not a neighbour', 'Telephone interpreting from another city'],
    ],
  },
  access_needs: {
    facts: [
      'Hears badly on the right; prefers text.',
      'Needs a ground floor or a lift since the hip.',
      'Glasses broken; cannot read small print at present.',
      'None named.',
    ],
    words: ['Sit on my left and we’ll be fine.', 'Stairs are out.', 'I can read it if it’s big.'],
    needs: [
      ['Glasses', 'An eye test and the voucher'],
      ['Somewhere without stairs', 'Said in every application'],
    ],
  },
}
