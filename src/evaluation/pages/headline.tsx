import { Paper, SimpleGrid, Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import { shareInWords } from '../../web/kit/figures.tsx'
import { useWords } from '../../web/words/use-words.ts'
import { possible, share, Share, Told, type Figure, type Shown } from './parts.tsx'

/** The four answers, each with its n, what is missing, and how it is counted. */
export function Headline({ shown }: { shown: Shown }) {
  const { t, locale } = useWords()
  const { exits, returns, to_housing, year } = shown
  const kept = shown.kept.find((one) => one.days === 365)!
  const beside = [
    exits.unknown ? t('outcomes.exits_unknown', { count: exits.unknown }) : '',
    exits.died ? t('outcomes.exits_died', { count: exits.died }) : '',
  ].filter(Boolean)
  return (
    <SimpleGrid cols={{ base: 1, xs: 2, lg: 4 }} spacing="md">
      <Tile name={t('outcomes.exits')} part={exits.lasting} n={exits.n} beside={beside.join(' · ')} how={t('outcomes.exits_how', { year })}>
        <Share part={exits.lasting} n={exits.n} />
      </Tile>
      <Tile
        name={t('outcomes.kept_12')}
        part={kept.housed}
        n={kept.n}
        beside={kept.unknown ? `${t('outcomes.not_reached')}: ${kept.unknown}` : ''}
        how={t('outcomes.kept_how', { year })}
      >
        {share(kept.housed, kept.n) !== null && kept.unknown ? (
          <span className="figures">
            {t('outcomes.range', {
              lower: shareInWords(kept.housed!, kept.n!, locale),
              upper: shareInWords(possible(kept.housed, kept.unknown)!, kept.n!, locale),
            })}
          </span>
        ) : (
          <>
            {kept.unknown === null && kept.housed !== null && kept.n ? `${t('outcomes.at_least')} ` : ''}
            <Share part={kept.housed} n={kept.n} />
          </>
        )}
      </Tile>
      <Tile name={t('outcomes.returns')} part={returns.returned} n={returns.n} how={t('outcomes.returns_how', { year })}>
        <Share part={returns.returned} n={returns.n} />
      </Tile>
      <Tile
        name={t('outcomes.to_housing')}
        beside={to_housing.n ? t('outcomes.to_housing_n', { count: to_housing.n }) : ''}
        how={t('outcomes.to_housing_how', { year })}
      >
        {to_housing.n === 0 ? (
          <Text span c="dimmed" inherit>
            {t('kit.no_cases')}
          </Text>
        ) : to_housing.median_days === null ? (
          <Told n={null} />
        ) : (
          t('outcomes.to_housing_days', { count: to_housing.median_days })
        )}
      </Tile>
    </SimpleGrid>
  )
}

function Tile({
  name,
  part,
  n,
  beside = '',
  how,
  children,
}: {
  name: string
  part?: Figure
  n?: Figure
  beside?: string
  how: string
  children: ReactNode
}) {
  const { t } = useWords()
  const of = n ? (part === null || part === undefined ? t('outcomes.of', { n }) : t('outcomes.n_of', { part, n })) : ''
  return (
    <Paper component="section" withBorder radius="lg" p="md" aria-label={name}>
      <Title order={2} size="h4">
        {name}
      </Title>
      <Text fz={26} fw={650} lh={1.3} component="div">
        {children}
      </Text>
      <Text size="sm" fw={600}>
        {[of, beside].filter(Boolean).join(' · ')}
      </Text>
      <Text size="sm" c="dimmed" mt={6}>
        {how}
      </Text>
    </Paper>
  )
}
