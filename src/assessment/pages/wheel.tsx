import { Group, Text } from '@mantine/core'
import { Section } from '../../web/kit/section.tsx'
import { useWords } from '../../web/words/use-words.ts'
import './assessment.css'
import type { Part, Shown } from './parts.ts'

type Given = Part & { goTo: (place: string) => void }
const [MIDDLE, INNER, OUTER] = [110, 46, 104]
type Look = 'assessed' | 'declined' | 'not_relevant' | 'deferred' | 'empty'

/** Thirteen parts of a life as a wheel: filled, left out or still empty; each slice leads to its part. The list of parts says the same in words. */
export function Wheel({ shown, goTo }: Given) {
  const { t } = useWords()
  const answers = new Map(shown.domains.map((domain) => [domain.category as string, domain]))
  const lookOf = (domain: string): Look => answers.get(domain)?.status ?? 'empty'
  const count = (look: Look) => shown.asked.filter((domain) => lookOf(domain) === look).length
  const looks = (['assessed', 'declined', 'not_relevant', 'deferred', 'empty'] as const).filter((look) => count(look) > 0)
  const said = looks.map((look) => t('assessment.wheel_count', { count: count(look), look: t(`assessment.wheel.${look}`) })).join(', ')
  return (
    <Section title={t('assessment.wheel')}>
      <svg viewBox="0 0 220 220" className="wheel" role="img" aria-label={said}>
        {shown.asked.map((domain, n) => (
          <path
            key={domain}
            d={slice(n, shown.asked.length)}
            data-look={lookOf(domain)}
            data-words={answers.get(domain)?.person_words ? '' : undefined}
            onClick={() => goTo(domain)}
          >
            <title>{`${t(`category.${domain}`)}: ${t(`assessment.wheel.${lookOf(domain)}`)}`}</title>
          </path>
        ))}
        <text x={MIDDLE} y={MIDDLE} textAnchor="middle" dominantBaseline="central" aria-hidden>
          {shown.asked.length - count('empty')}/{shown.asked.length}
        </text>
      </svg>
      <Group gap="sm" justify="center">
        {looks.map((look) => (
          <Text key={look} size="sm" component="span" className="wheel-key" data-look={look}>
            {t('assessment.wheel_count', { count: count(look), look: t(`assessment.wheel.${look}`) })}
          </Text>
        ))}
      </Group>
      {inWords(shown) > 0 && (
        <Text size="sm" c="dimmed" ta="center">
          {t('assessment.wheel_words', { count: inWords(shown) })}
        </Text>
      )}
    </Section>
  )
}

const inWords = (shown: Shown) => shown.domains.filter((domain) => domain.person_words.trim() !== '').length

function slice(n: number, of: number): string {
  const at = (turn: number, radius: number) => {
    const angle = turn * 2 * Math.PI - Math.PI / 2
    return `${(MIDDLE + radius * Math.cos(angle)).toFixed(1)} ${(MIDDLE + radius * Math.sin(angle)).toFixed(1)}`
  }
  const [from, to] = [n / of + 0.004, (n + 1) / of - 0.004]
  return `M ${at(from, OUTER)} A ${OUTER} ${OUTER} 0 0 1 ${at(to, OUTER)} L ${at(to, INNER)} A ${INNER} ${INNER} 0 0 0 ${at(from, INNER)} Z`
}
