import { Stack } from '@mantine/core'
import type { ReactNode } from 'react'
import { Side } from '../../web/kit/side.tsx'

/** One thing beside the list it belongs to: there as long as it is chosen. */
export function Sheet({ title, onClose, children }: { title: string; onClose: () => void; children: ReactNode }) {
  return (
    <Side title={title} opened close={onClose}>
      <Stack gap="lg">{children}</Stack>
    </Side>
  )
}
