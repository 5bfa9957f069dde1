import { Box } from '@mantine/core'
import { Card } from '../../web/kit/section.tsx'
import { doneWithUndo } from '../../web/kit/undo.tsx'
import { useAsk } from '../../web/kit/use-ask.ts'
import { useSend } from '../../web/kit/use-send.ts'
import { useWords } from '../../web/words/use-words.ts'
import { AgencyForm } from './agency-form.tsx'
import { Frame, type OfAgency } from './frame.tsx'

/** An agency describes itself. */
export function OwnAgency() {
  return <Frame part="agency">{(of) => <Own of={of} />}</Frame>
}

function Own({ of }: { of: OfAgency }) {
  const { t } = useWords()
  const agency = useAsk('GET /api/agencies', { query: { all: 'true' } }).find((one) => one.id === of.agency)
  const change = useSend('PATCH /api/agencies/:agency_id', { onDone: () => void doneWithUndo(t('administration.saved')) })
  if (!agency) return null
  const { active, sealed, version } = agency
  return (
    <Box maw={640}>
      <Card>
        <AgencyForm
          key={version}
          agency={agency}
          label={t('administration.save')}
          sending={change.sending}
          refusal={change.refusal}
          onSend={(details) => change.send({ params: { agency_id: agency.id }, body: { ...details, active, sealed, version } })}
        />
      </Card>
    </Box>
  )
}
