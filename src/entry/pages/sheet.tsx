import { List, Stack, Text, Title } from '@mantine/core'
import { useParams } from '@tanstack/react-router'
import { Page } from '../../web/kit/page.tsx'
import { PrintButton } from '../../web/kit/print-button.tsx'
import { Section } from '../../web/kit/section.tsx'
import { useAsk } from '../../web/kit/use-ask.ts'
import { paths } from '../../web/paths.ts'
import { useWords } from '../../web/words/use-words.ts'

/** What a person who was not accepted takes home, large and plain. */
export default function Sheet() {
  const { t, locale } = useWords()
  const { person, id } = useParams({ strict: false }) as { person: string; id: string }
  const sheet = useAsk('GET /api/people/:person_id/entries/:entry_id/sheet', { params: { person_id: person, entry_id: id } })
  const dayName = (day: number) => new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }).format(new Date(Date.UTC(2024, 0, day)))
  return (
    <Page
      title={t('entry.sheet_title')}
      lead={t('entry.sheet_for', { name: sheet.person.name })}
      crumbs={[{ to: `${paths.entry}/${person}/${id}`, label: sheet.person.name }]}
      actions={<PrintButton person={person} what="entry_sheet" variant="filled" label={t('entry.sheet_print')} />}
    >
      <Stack gap="md" maw={760} fz="lg">
        {sheet.services.length === 0 && <Text fz="lg">{t('entry.sheet_none')}</Text>}
        {sheet.services.map((service) => (
          <Section key={service.name} title={service.name} lead={service.why}>
            {service.address && <Text>{service.address}</Text>}
            {service.phones.length > 0 && (
              <Text>
                {t('entry.sheet_phone')}: <b>{service.phones.join(', ')}</b>
              </Text>
            )}
            {service.website && <Text>{service.website}</Text>}
            {service.hours.length > 0 && (
              <div>
                <Title order={3}>{t('entry.sheet_hours')}</Title>
                <List listStyleType="none">
                  {service.hours
                    .filter((hours) => hours.day <= 7)
                    .map((hours) => (
                      <List.Item key={hours.day}>
                        {dayName(hours.day)}:{' '}
                        {hours.periods.map((period) => `${period.opens}–${period.closes}`).join(', ') ||
                          (hours.said === 'closed' ? t('entry.sheet_closed') : hours.words)}
                      </List.Item>
                    ))}
                </List>
              </div>
            )}
            {service.hours.length === 0 && service.hours_words && (
              <Text>
                {t('entry.sheet_hours')}: {service.hours_words}
              </Text>
            )}
          </Section>
        ))}
        <Section title={t('entry.sheet_why')}>
          <List>
            {sheet.reasons.map((reason) => (
              <List.Item key={reason}>{reason}</List.Item>
            ))}
          </List>
        </Section>
        <Section title={t('entry.sheet_back')}>
          <Text>{t('entry.sheet_back_text', { agency: sheet.agency.name })}</Text>
          {(sheet.agency.phone || sheet.agency.address) && <Text>{[sheet.agency.phone, sheet.agency.address].filter(Boolean).join(' · ')}</Text>}
        </Section>
      </Stack>
    </Page>
  )
}
