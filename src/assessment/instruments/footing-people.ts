import type { Said } from './contract-shape.ts'

const five = (...steps: [en: string, zh: string][]): readonly Said[] => steps.map(([en, zh]) => ({ en, zh }))

/** Step 1 to step 5, each a sentence that one can say of oneself. */
export const STEPS_OF_HEALTH = {
  body: five(
    ['I am ill or in pain now and nobody is treating it', '我现在生病或疼痛，没有人医治'],
    ['I get treated when it is an emergency', '只有紧急时才得到医治'],
    ['I have a doctor, and am beginning to have things looked at', '我有医生，开始检查和治疗'],
    ['What I have is treated, and I mostly keep to it', '我的病在治疗，我大致能坚持'],
    ['I feel well enough, and look after my health myself', '我身体还好，自己照顾健康'],
  ),
  mind: five(
    ['I cannot get through the day, or think of ending my life', '我撑不过一天，或想结束生命'],
    ['Bad days are the most of them, and I am alone with it', '大多是难过的日子，而且我独自承受'],
    ['It goes up and down; somebody knows and listens', '时好时坏；有人知道，也愿意听'],
    ['I know what helps, use it, and have treatment if I want it', '我知道什么有用，也在用；想要治疗就有'],
    ['I have good days and get through the bad ones', '我有好日子，也能度过坏日子'],
  ),
  substances: five(
    ['It runs my life and I am in danger from it', '它支配我的生活，我因此有危险'],
    ['It costs me my home, my money or the people I love', '它让我失去住处、钱或我爱的人'],
    ['I use less, or more safely, and talk about it', '我用得更少或更安全，也愿意谈'],
    ['I have it in hand most of the time; help is there', '多数时候我控制得住；有人帮助'],
    ['It does not get in the way of my life', '它不妨碍我的生活'],
  ),
}

export const STEPS_OF_PEOPLE = {
  people: five(
    ['There is nobody, or those who are there do me harm', '身边没有人，或身边的人在伤害我'],
    ['I know people, but nobody I could call at night', '我认识一些人，但没有一个夜里能打电话的'],
    ['There is somebody I can call, perhaps a worker', '有一个可以打电话的人，也许是工作人员'],
    ['Friends or family are there, and I am there for them now and then', '有朋友或家人，我有时也帮他们'],
    ['I belong: people count on me, and I on them', '我有归属：别人靠我，我也靠别人'],
  ),
  children: five(
    ['A child is in danger, or has been taken from me', '有孩子处于危险，或被带离我身边'],
    ['They have what they need most, and I am at the end of my strength', '他们有最基本的，但我已筋疲力尽'],
    ['They are safe and go to school; I need help with the rest', '他们安全、能上学；其他方面我需要帮助'],
    ['They are well most days; I know whom to ask', '他们多数日子都好；我知道该问谁'],
    ['They are well, and so are we together', '他们好，我们在一起也好'],
  ),
  papers: five(
    ['I have no papers, or a court, a debt or a visa presses me now', '我没有证件，或官司、债务、签证正在逼近'],
    ['I know what is missing and cannot do it alone', '我知道缺什么，但一个人办不了'],
    ['It is under way, and somebody helps', '正在办理，有人帮忙'],
    ['The important papers are there; what is open has a date', '重要的证件都有；未了的事有日期'],
    ['My papers are in order and nothing is open', '证件齐全，没有未了的事'],
  ),
}
