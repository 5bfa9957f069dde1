import { Button, Stack, Text } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { Section } from '../../web/kit/section.tsx'
import { Side } from '../../web/kit/side.tsx'
import { useAsk } from '../../web/kit/use-ask.ts'
import { useOneOpen } from '../../web/kit/use-one-open.ts'
import { useWords } from '../../web/words/use-words.ts'
import { OrderForm } from '../../planning/pages/guardian-order.tsx'
import { AddForm } from './add-form.tsx'
import { AfterForm } from './after-form.tsx'
import { Asks } from './asks.tsx'
import { AnswerForm } from './answer-form.tsx'
import { CloseCard } from './close-card.tsx'
import { EndForm } from './end-form.tsx'
import { OfferForm } from './offer-form.tsx'
import { SafetyForm } from './safety-form.tsx'
import type { Opened } from './shown.ts'
import { TellForm } from './tell-form.tsx'
import { WishForm } from './wish-form.tsx'

/** Those close to the person, where the worker reads of their family: what is wanted of each, whether it is safe, and what comes next. */
export default function Family({ person, name }: { person: string; name: string }) {
  const { t } = useWords()
  const { close: all, may } = useAsk('GET /api/people/:person_id/family', { params: { person_id: person } })
  const [opened, open] = useOneOpen<Opened>()
  const one = opened && 'id' in opened ? all.find(({ id }) => id === opened.id) : undefined
  const done = () => open(null)
  const about = one && { person, name, one, onDone: done }
  const title = opened === null ? '' : opened.what === 'add' ? t('family.add') : t(`family.act.${opened.what}`, { name })
  return (
    <>
      <Section
        title={t('family.title', { name })}
        lead={t('family.lead', { name })}
        actions={
          may.includes('add') && (
            <Button size="sm" variant="light" leftSection={<IconPlus size={17} aria-hidden />} onClick={() => open({ what: 'add' })}>
              {t('family.add')}
            </Button>
          )
        }
      >
        <Asks person={person} />
        {all.length === 0 && <Text c="dimmed">{t('family.none', { name })}</Text>}
        <Stack component="ul" gap="lg" p={0} m={0} style={{ listStyle: 'none' }}>
          {all.map((each) => (
            <CloseCard key={each.id} one={each} name={name} open={open} />
          ))}
        </Stack>
        <Side title={one ? `${one.name}: ${title}` : title} opened={opened !== null} close={done}>
          {opened?.what === 'add' && <AddForm person={person} name={name} onDone={done} />}
          {about && opened?.what === 'wish' && <WishForm {...about} />}
          {about && opened?.what === 'check' && <SafetyForm {...about} />}
          {about && opened?.what === 'offer' && <OfferForm {...about} />}
          {about && opened?.what === 'answer' && (
            <AnswerForm person={person} offer={about.one.offers.find((each) => !each.response)!} onDone={done} />
          )}
          {about && opened?.what === 'tell' && <TellForm {...about} />}
          {about && opened?.what === 'order' && <OrderForm person={person} relative_id={about.one.id} onDone={done} />}
          {opened?.what === 'after' && <AfterForm person={person} name={name} order={opened.order} onDone={done} />}
          {opened?.what === 'end' && <EndForm person={person} order={opened.order} onDone={done} />}
        </Side>
      </Section>
    </>
  )
}
