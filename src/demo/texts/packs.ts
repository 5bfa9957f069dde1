/** The information pack: the common core of the network, and what each agency says of itself. */
import type { Sections } from '../../entry/packs/rules.ts'

export const CORE: Sections = {
  agency_duties: {
    en: 'We treat you with respect, keep what you tell us safe and ask before we share it. We tell you what we decide and why. We may ask you to keep others safe while you are here.',
    zh: '我们尊重您，妥善保管您告诉我们的事，分享前先征得您同意。我们会告诉您决定和理由。在这里时，我们可能请您顾及他人的安全。',
  },
  worker_duties: {
    en: 'Your worker does what they promise, or tells you before it is late. They listen first. They have a right to be safe and to be spoken to with respect.',
    zh: '您的工作人员说到做到，做不到会提前告诉您。他们先听您说。他们有权得到安全和尊重。',
  },
  your_rights: {
    en: 'You decide about your life and your plan. You can say no, change your mind, bring somebody along, see your record and ask for another worker. We ask you to tell us when you cannot come.',
    zh: '您的生活和计划由您决定。您可以拒绝、改变主意、带人陪同、查看您的记录、要求换工作人员。如果不能来，请告诉我们。',
  },
  complaints: {
    en: 'You can complain to any of us, in any way, and nothing is held against you. Bridge Advocacy & Legal speaks for you free of charge: 5550 0150.',
    zh: '您可以用任何方式向我们任何人投诉，不会因此受到不利对待。Bridge Advocacy & Legal 免费替您说话：5550 0150。',
  },
}
export const OWN: Record<'a1' | 'a2' | 'a3' | 'a4' | 'a6', Sections> = {
  a1: {
    provides: {
      en: 'A worker of your own, help to find and keep a home, crisis rooms, and somebody to go with you.',
      zh: '专属工作人员、帮您找到并保住住房、紧急房间、陪您一起去。',
    },
    does_not: { en: 'We do not give medical treatment or legal advice; we find who does.', zh: '我们不提供医疗或法律意见，但会帮您找到提供者。' },
  },
  a2: {
    provides: { en: 'Homes to rent, repairs, and help when rent is late.', zh: '出租住房、维修，以及拖欠房租时的帮助。' },
    does_not: { en: 'We do not pay debts or give crisis beds.', zh: '我们不代还债务，也没有紧急床位。' },
  },
  a3: {
    provides: { en: 'Nurses, a doctor twice a week, and somebody to talk to about worries.', zh: '护士、每周两次的医生，以及可以谈心的人。' },
    does_not: { en: 'We are not an emergency service.', zh: '我们不是急救服务。' },
  },
  a4: {
    provides: { en: 'Guardianship and placement by order of the court, and family support.', zh: '依法院命令的监护和安置，以及家庭支持。' },
    does_not: { en: 'We do not decide alone: the court does, and you are heard.', zh: '我们不单独决定：由法院决定，并会听取您的意见。' },
  },
  a6: {
    provides: { en: 'Help at home for older people, and rides to appointments.', zh: '为长者提供居家帮助，接送就诊。' },
    does_not: { en: 'We do not provide housing.', zh: '我们不提供住房。' },
  },
}
