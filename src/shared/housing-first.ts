/**
 * A home is not a reward (PRI-16): nothing of ours that leads to one waits for treatment, sobriety or attendance. Words that make a home wait are
 * found here, in English and Chinese: what is asked for, beside what makes it come first.
 */
const CURED = String.raw`(?:de-?tox\w*|rehab\w*|treatment|therapy|counsell?ing|sober|sobriety|abstinen\w+|drug[- ]free|alcohol[- ]free|clean time|(?:stay|stays|staying|been|get|gets|getting) clean|clean (?:from|of|off|for)|(?:clean|dry) for|(?:not|stops?|stopped|without) (?:us(?:e|ing)|drinking)|takes? (?:\w+ )?medication)`
const THERE = String.raw`(?:attendance|attend(?:s|ed|ing)?\b)`
const IF = String.raw`(?:only (?:after|once|if|when|with|on)|not (?:before|until|unless)|unless|on condition|condition(?:al)? (?:on|of|is)|provided|as long as|subject to|depends? on|dependent on|in return for|require[ds]?|proof of|\d+ (?:days?|weeks?|months?|years?)(?: of)?)`
const FIRST = String.raw`(?:${IF}|must|has to|have to|needs? to|once|after|before|first)`
const beside = (a: string, b: string) => String.raw`\b${a}(?!\w)[^.;!?\n]*\b${b}(?!\w)|\b${b}(?!\w)[^.;!?\n]*\b${a}(?!\w)`
const ENGLISH = new RegExp(
  `${beside(FIRST, CURED)}|${beside(IF, THERE)}|\\b\\d+ (?:days?|weeks?|months?|years?)(?: of)? (?:being )?(?:clean|dry)\\b`,
  'i',
)
const ASKED = '(?:戒酒|戒毒|戒瘾|脱毒|治疗|康复|心理辅导|滴酒不沾|不喝酒|不吸毒|服药|清醒|出席|按时参加|参加课程|参加小组)'
const CHINESE = new RegExp(
  `${ASKED}[^。；！？\n]*(?:之后|以后|后才|才能|才可|才给|为条件|为前提|的前提|证明)|(?:必须|只有|只要|除非|前提|条件|须|证明|满\\s*\\d+)[^。；！？\n]*${ASKED}`,
)

/** The words that make something wait for treatment, sobriety or attendance; null where nothing does. */
export const conditionIn = (words: string): string | null => (ENGLISH.exec(words) ?? CHINESE.exec(words))?.[0] ?? null

/** Whether a goal is one of a home. */
export const leadsHome = (goal: { category: string; housing_goal: boolean }): boolean => goal.housing_goal || goal.category === 'housing'
/** Whether any of this makes a home wait. What somebody else asks for is a barrier, and written down as one. */
export const makesAHomeWait = (...words: readonly string[]): boolean => words.some((one) => conditionIn(one) !== null)
