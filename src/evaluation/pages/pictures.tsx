import { Card } from '../../web/kit/section.tsx'
import { Text } from '@mantine/core'
import { Chart } from '../../web/kit/chart.tsx'
import { INKS } from '../../web/kit/inks.ts'
import { useWords, type Word } from '../../web/words/use-words.ts'
import { Figures, possible, share, Share, Told, type Figure, type Shown } from './parts.tsx'

/** Who came and who went, month by month, and how many there are. */
export function Months({ months }: { months: Shown['months'] }) {
  const { t, locale } = useWords()
  const inWords = (month: string) =>
    new Intl.DateTimeFormat(locale, { month: 'short', year: 'numeric', timeZone: 'UTC' }).format(new Date(`${month}-15T00:00:00Z`))
  const short = (month: string) => new Intl.DateTimeFormat(locale, { month: 'short', timeZone: 'UTC' }).format(new Date(`${month}-15T00:00:00Z`))
  const [came, went, at_end] = [t('outcomes.came'), t('outcomes.went'), t('outcomes.at_end')]
  const bars = months
    .flatMap((one) => [
      { month: one.month, what: came, n: one.came },
      { month: one.month, what: went, n: one.went === null ? null : -one.went },
    ])
    .filter((one) => one.n !== null)
  return (
    <Card>
      <Chart
        title={t('outcomes.months')}
        says={t('outcomes.months_says')}
        draw={(plot) => ({
          marginLeft: 44,
          x: { type: 'band', domain: months.map((one) => one.month), tickFormat: short, label: null },
          y: { label: null, grid: true, tickFormat: (n: number) => String(Math.abs(n)) },
          color: { domain: [came, went, at_end], range: [INKS[3], INKS[2], INKS[0]], legend: false },
          marks: [
            plot.barY(bars, { x: 'month', y: 'n', fill: 'what' }),
            plot.ruleY([0]),
            plot.line(
              months.filter((one) => one.at_end !== null),
              { x: 'month', y: 'at_end', stroke: INKS[0], strokeWidth: 2.5 },
            ),
            plot.dot(
              months.filter((one) => one.at_end !== null),
              { x: 'month', y: 'at_end', fill: INKS[0], r: 3.5 },
            ),
          ],
        })}
        table={
          <Figures
            caption={t('outcomes.months')}
            head={[t('outcomes.month'), t('outcomes.at_start'), came, went, at_end]}
            rows={months.map((one) => ({
              name: inWords(one.month),
              figures: [one.at_start, one.came, one.went, one.at_end].map((n) => <Told n={n} />),
            }))}
          />
        }
      />
      <Text size="sm" component="p" mt={4} mb={0}>
        {[
          [INKS[3], came],
          [INKS[2], went],
          [INKS[0], at_end],
        ].map(([ink, name]) => (
          <span key={name} className="ink">
            <span style={{ background: ink }} aria-hidden /> {name}
          </span>
        ))}
      </Text>
    </Card>
  )
}

/** How many still have their home, as a span from the known to the possible. */
export function Kept({ kept }: { kept: Shown['kept'] }) {
  const { t } = useWords()
  const name = (days: number) => t('outcomes.kept_after', { months: Math.round(days / 30.4) })
  const spans = kept.flatMap((one) => {
    const [low, high] = [share(one.housed, one.n), share(possible(one.housed, one.unknown), one.n)]
    return low === null || high === null ? [] : [{ after: name(one.days), low: low * 100, high: high * 100 }]
  })
  const figures = (
    <Figures
      caption={t('outcomes.kept')}
      head={[
        'outcomes.after',
        'outcomes.kept_n',
        'outcomes.housed',
        'outcomes.not_housed',
        'outcomes.not_reached',
        'outcomes.at_least',
        'outcomes.at_most',
        'outcomes.without',
      ].map((word) => t(word as Word))}
      rows={kept.map((one) => ({
        name: name(one.days),
        figures: [
          ...[one.n, one.housed, one.not_housed, one.unknown].map((n) => <Told n={n} />),
          <Share part={one.housed} n={one.n} />,
          <Share part={possible(one.housed, one.unknown)} n={one.n} />,
          <Told n={one.without} />,
        ],
      }))}
    />
  )
  return (
    <Card>
      <Chart
        title={t('outcomes.kept')}
        says={kept.every((one) => one.n === 0) ? t('outcomes.kept_none') : t('outcomes.kept_says')}
        draw={(plot) => ({
          height: spans.length > 0 ? 190 : 20,
          marginLeft: 90,
          x: { domain: [0, 100], grid: spans.length > 0, axis: spans.length > 0 ? 'bottom' : null, label: null, tickFormat: (n: number) => `${n} %` },
          y: { label: null, domain: spans.map((one) => one.after) },
          marks: [
            plot.barX(spans, { y: 'after', x1: 0, x2: 'low', fill: INKS[0], inset: 5 }),
            plot.barX(spans, {
              y: 'after',
              x1: 'low',
              x2: 'high',
              fill: INKS[0],
              fillOpacity: 0.3,
              stroke: INKS[0],
              strokeDasharray: '3 3',
              inset: 5,
            }),
          ],
        })}
        table={figures}
      />
    </Card>
  )
}

type Bar = { name: string; people: Figure }
/** How many people, by one thing; the longest first. */
export function Bars({ title, says, by, bars }: { title: string; says: string; by: string; bars: readonly Bar[] }) {
  const { t } = useWords()
  const drawn = bars.filter((one) => one.people !== null && one.people > 0)
  return (
    <Card>
      <Chart
        title={title}
        says={says}
        draw={(plot) => ({
          height: 30 + drawn.length * 34,
          marginLeft: 175,
          marginRight: 50,
          x: { axis: null },
          y: { label: null, domain: drawn.map((one) => one.name), tickSize: 0 },
          marks: [
            plot.barX(drawn, { y: 'name', x: 'people', fill: INKS[0], inset: 4 }),
            plot.text(drawn, { y: 'name', x: 'people', text: (one: Bar) => String(one.people), textAnchor: 'start', dx: 6 }),
          ],
        })}
        table={
          <Figures
            caption={title}
            head={[by, t('outcomes.people')]}
            rows={bars.map((one) => ({ name: one.name, figures: [<Told n={one.people} />] }))}
          />
        }
      />
    </Card>
  )
}
