/**
 * Wordings that make a goal a ban or a fault, and what could stand instead; and wordings that expect little of somebody. A list, to be added to:
 * the first line that fits is the one proposed. `$1` is what the worker wrote there.
 */
type Wording = readonly [found: RegExp, instead: string]

const STOP = String.raw`(?:stop|quit|cease|avoid|refrain from|no more|no longer|not|don['’]t|never|must not|must stop)`
const stopping = (what: string) => new RegExp(`\\b${STOP}\\s+(?:be(?:ing)?\\s+)?(?:${what})`, 'i')

const ENGLISH: readonly Wording[] = [
  [stopping(String.raw`miss(?:ing)?\b.*\bappointments?`), 'Get to my appointments – with a reminder and a lift'],
  [stopping(String.raw`(?:com(?:e|ing)|turn(?:ing)? up|arriv(?:e|ing))?\s*late`), 'Be there on time – with an alarm and a way to get there'],
  [stopping(String.raw`(?:drink(?:ing)?|alcohol)`), 'Have days that feel good without a drink – with people and things I like'],
  [
    stopping(String.raw`(?:us(?:e|ing)|tak(?:e|ing))\b.*\b(?:drugs?|substances?|pills)`),
    'Have days that feel good without using – with help that I choose',
  ],
  [stopping(String.raw`smok(?:e|ing)`), 'Breathe easily again – with help to smoke less'],
  [stopping(String.raw`(?:fight|argu|shout|yell|aggress|violen|ang)\w*`), 'Stay calm when it gets loud – step outside, or ring somebody I trust'],
  [stopping(String.raw`(?:spend|wast|gambl|borrow)\w*`), 'Have money left at the end of the week – with a plan I made myself'],
  [
    stopping(String.raw`(?:falling|fall|get|getting|be)?\s*(?:behind with|in)?\s*(?:the\s+)?(?:rent|arrears|debt)\w*`),
    'Pay the rent on the day it is due – by standing order',
  ],
  [stopping(String.raw`(?:sleep(?:ing)? rough|sleep(?:ing)? outside)`), 'Sleep in a safe place of my own'],
  [stopping(String.raw`(?:isolat|withdraw|hid)\w*`), 'See people I like – once a week, to begin with'],
  [stopping(String.raw`(?:the\s+)?evict\w*.*`), 'Stay in my home – with the debt on a plan I can pay'],
  [stopping(String.raw`los(?:e|ing)\s+(?:contact|touch) with (.+)`), 'Stay in touch with $1'],
  [
    /\b(?:comply|complying|compliance|compliant|cooperate|co-operate|obey|obeying)\b\s*(?:with\s+)?(.*)/i,
    'Have a say in $1, and know what helps me with it',
  ],
  [
    /\b(?:stop|quit|cease|avoid|refrain from|no more|no longer|do not|don['’]t|never|must not)\s+(.+)/i,
    'Find what I would rather do, in place of “$1”',
  ],
  [/\b(?:must|has to)\s+(.+)/i, 'Choose how I want to $1, and who helps me'],
]
const CHINESE: readonly Wording[] = [
  [/(?:停止|不再|不要|别再|避免|不准|不得|禁止).*(?:错过|缺席|失约|爽约)/, '按时赴约——有人提醒，有人接送'],
  [/(?:停止|不再|不要|别再|避免|不准|不得|禁止).*迟到/, '准时到——有闹钟，知道怎么去'],
  [/(?:停止|不再|不要|别再|避免|不准|不得|禁止|戒).*(?:喝酒|饮酒|酒)/, '不喝酒也有好日子——和喜欢的人、喜欢的事在一起'],
  [/(?:停止|不再|不要|别再|避免|不准|不得|禁止|戒).*(?:毒|吸)/, '不用它也有好日子——由我选择谁来帮我'],
  [/(?:停止|不再|不要|别再|避免|不准|不得|禁止).*(?:吵|打架|发火|暴力)/, '吵起来时能冷静——先走开，或给我信任的人打电话'],
  [/(?:停止|不再|不要|别再|避免|不准|不得|禁止).*(?:乱花|赌|借钱|欠租|拖欠)/, '每周末还有钱剩——用我自己定的办法'],
  [/(?:必须|服从|遵守|配合|听从)(.+)/, '“$1”由我一起商量，也知道什么能帮我做到'],
  [/(?:停止|不再|不要|别再|避免|不准|不许|不得|禁止|戒掉)(.+)/, '找到我更愿意做的事，代替“$1”'],
]
const DEFICIT: readonly Wording[] = [...ENGLISH, ...CHINESE]

/** Where a goal says what shall not be, or demands; and what could be said instead. Null when it says where somebody is going. */
export function deficitIn(words: string): { found: string; instead: string } | null {
  for (const [found, instead] of DEFICIT) {
    const match = found.exec(words)
    if (match) return { found: match[0], instead: instead.replace('$1', (match[1] ?? '').trim().replace(/[.。!！]+$/, '')) }
  }
  return null
}
/** The most that may be worded so, in a hundred goals (PLN-07). */
export const DEFICIT_LIMIT = 10

const LITTLE = [
  /\bunlikely to \w+/i, /\bwill never\b/i, /\b(?:can ?not|can['’]t|unable to|not able to|not capable of|incapable of)\s+\w+/i, /\bno (?:chance|hope|insight|motivation)\b/i,
  /\b(?:hopeless|unmotivated|lazy|manipulative|non-?compliant|unrealistic|beyond (?:him|her|them)|too damaged|lacks? insight|always fails?|set up to fail)\b/i,
  /不太可能|不可能|做不到|没希望|没有希望|应付不了|没有能力|没有动力|懒惰|太懒|不配合|不现实|永远不会/,
] // prettier-ignore
/** Words that expect little of somebody (PRI-11); null when there are none. */
export const littleExpectedIn = (words: string): string | null =>
  LITTLE.map((one) => one.exec(words)?.[0]).find((found) => found !== undefined) ?? null
