import type { Said } from './contract-shape.ts'

const five = (...steps: [en: string, zh: string][]): readonly Said[] => steps.map(([en, zh]) => ({ en, zh }))

/** Step 1 to step 5, each a sentence that one can say of oneself. */
export const STEPS_OF_HOME = {
  home: five(
    ['I have nowhere to sleep tonight that I can count on', '今晚没有靠得住的地方睡'],
    ['I stay in a shelter, a motel, a car or with others, and may have to go', '我住在收容所、旅馆、车里或别人家，随时可能要离开'],
    ['I have a roof for some months, but it ends, or costs more than I can pay', '未来几个月有地方住，但会到期，或负担不起'],
    ['I have a home in my name and keep it, with somebody’s help', '我有自己名下的家，在别人帮助下保住它'],
    ['I have a home I can afford, and I keep it myself', '我有负担得起的家，自己就能保住'],
  ),
  safety: five(
    ['Somebody hurts or threatens me now, or I am in danger of hurting myself', '现在有人伤害或威胁我，或我可能伤害自己'],
    ['I am safe today, but I expect it to happen again', '我今天安全，但我料到会再发生'],
    ['I am safe where I am and know what to do if it begins again', '我现在的地方安全，也知道再发生时怎么办'],
    ['It is over for now; help and protection are in place', '暂时已经过去；帮助和保护都有'],
    ['I feel safe at home and outside', '我在家里和外面都觉得安全'],
  ),
}

export const STEPS_OF_LIVING = {
  food: five(
    ['I go without meals, or without what I need to keep clean and warm', '我有时吃不上饭，或没有保暖和清洁所需的东西'],
    ['I eat because of food parcels, meals services or friends, and not every day', '我靠食物包、送餐或朋友吃饭，而且不是每天都有'],
    ['I eat every day, with help that I can count on', '我每天有饭吃，靠的是稳定的帮助'],
    ['I buy and make most of what I eat; now and then it is short', '我大多自己买、自己做；有时不够'],
    ['I have what I need and choose what I eat', '我需要的都有，吃什么自己决定'],
  ),
  money: five(
    ['No money comes in, or all of it goes to debts', '没有收入，或全都还了债'],
    ['Something comes in, but it does not reach; debts grow', '有一些收入，但不够；债在增加'],
    ['It reaches for what is needed; debts are listed and agreed', '够日常所需；债已列清并有安排'],
    ['Bills are paid on time; a little is left in most months', '账单按时付；多数月份略有剩余'],
    ['It reaches, I save, and a bad month does not throw me', '够用，有积蓄，一个月不顺也不会垮'],
  ),
  work: five(
    ['Nothing that I do in the day is mine; I cannot work or learn now', '白天没有属于自己的事；现在不能工作或学习'],
    ['I would like to, and do not know where to begin', '我想开始，但不知从何做起'],
    ['I have begun: a course, a few hours, volunteering', '已经开始：上课、做几小时工、做义工'],
    ['I work or learn regularly, with support or for a limited time', '我有规律地工作或学习，有支持或有期限'],
    ['I have work, learning or tasks that suit me and last', '我有合适而长久的工作、学习或事情做'],
  ),
  daily: five(
    ['The day runs away with me: post, appointments, washing, sleep', '日子失控：信件、约会、洗衣、睡眠都顾不上'],
    ['Some of it works when somebody comes along', '有人陪着时，有些事能做'],
    ['I manage the most important things when reminded', '有人提醒时，我能做好最重要的事'],
    ['I manage, and ask for help with what is new', '我能应付，遇到新的事会求助'],
    ['I run my day and get to where I have to be', '我安排好自己的一天，该去的地方都能去'],
  ),
}
