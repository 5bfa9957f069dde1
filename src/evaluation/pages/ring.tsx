import { Group, SimpleGrid, Text } from '@mantine/core'
import type { Answer } from '../../web/api.ts'
import { INKS } from '../../web/kit/inks.ts'
import { Section } from '../../web/kit/section.tsx'
import { useWords } from '../../web/words/use-words.ts'

export type Network = Answer<'GET /api/network'>
type Link = Network['links'][number]
/** More than these are no picture any more. */
const MOST = 24
const SIZE = 340
const RING = 142
const LINK = { there: INKS[0], missing: INKS[1], few: INKS[5] } as const
const DASH = { there: undefined, missing: '9 6', few: '1 7' } as const
export const standingOf = (link: Link): keyof typeof LINK => (link.missing ? 'missing' : link.people === null ? 'few' : 'there')

/** The agencies around a ring, numbered as in the list beside it; a line for each two that work together. */
export function Ring({ network }: { network: Network }) {
  const { t } = useWords()
  const drawn = network.agencies
    .toSorted((a, b) => b.works_with - a.works_with)
    .slice(0, MOST)
    .toSorted((a, b) => network.agencies.indexOf(a) - network.agencies.indexOf(b))
  const place = (id: string) => {
    const n = drawn.findIndex((one) => one.id === id)
    const angle = (2 * Math.PI * n) / Math.max(drawn.length, 1) - Math.PI / 2
    return { x: SIZE / 2 + RING * Math.cos(angle), y: SIZE / 2 + RING * Math.sin(angle) }
  }
  const links = network.links.filter((link) => [link.one, link.other].every((id) => drawn.some((one) => one.id === id)))
  const most = Math.max(1, ...links.map((link) => link.people ?? 0))
  const says = t('network.says', {
    agencies: network.agencies.length,
    linked: network.density.linked,
    missing: network.links.filter((link) => link.missing).length,
  })
  return (
    <Section
      title={t('network.picture')}
      lead={
        <>
          {says} {network.agencies.length > MOST && t('network.most', { n: MOST })}
        </>
      }
    >
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing="lg">
        <svg viewBox={`0 0 ${SIZE} ${SIZE}`} role="img" aria-label={says} style={{ width: '100%', maxWidth: 460, justifySelf: 'center' }}>
          {links.map((link) => {
            const [from, to, how] = [place(link.one), place(link.other), standingOf(link)]
            const width = 2 + (5 * (link.people ?? 0)) / most
            return (
              <line
                key={link.one + link.other}
                x1={from.x}
                y1={from.y}
                x2={to.x}
                y2={to.y}
                stroke={LINK[how]}
                strokeWidth={width}
                strokeDasharray={DASH[how]}
                strokeLinecap="round"
              />
            )
          })}
          {drawn.map((one, n) => {
            const { x, y } = place(one.id)
            return (
              <g key={one.id}>
                <circle cx={x} cy={y} r={15} fill="var(--mantine-color-body)" stroke="var(--mantine-color-text)" strokeWidth={1.5} />
                <text x={x} y={y} textAnchor="middle" dominantBaseline="central" fill="var(--mantine-color-text)" fontSize={13} fontWeight={600}>
                  {n + 1}
                </text>
              </g>
            )
          })}
        </svg>
        <div>
          <ol style={{ margin: 0, paddingInlineStart: '2em' }}>
            {drawn.map((one) => (
              <li key={one.id}>
                {one.name}{' '}
                <Text span size="sm" c="dimmed">
                  {one.works_with > 0 ? t('network.works_with', { n: one.works_with }) : t('network.nobody')}
                </Text>
              </li>
            ))}
          </ol>
          <Group gap="md" mt="md">
            {(['there', 'missing', 'few'] as const).map((how) => (
              <Group key={how} gap={8} wrap="nowrap">
                <svg width={34} height={8} aria-hidden>
                  <line x1={3} x2={31} y1={4} y2={4} stroke={LINK[how]} strokeWidth={4} strokeDasharray={DASH[how]} strokeLinecap="round" />
                </svg>
                <Text size="sm">{t(`network.key_${how === 'there' ? 'link' : how}`)}</Text>
              </Group>
            ))}
          </Group>
        </div>
      </SimpleGrid>
    </Section>
  )
}
