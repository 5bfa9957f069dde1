import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useFilters } from '../../web/kit/use-filters.ts'

/** Opens a form beside the page; its name is in the address, so that back closes it. */
export function EditButton({ edit, what, icon, children }: { edit: string; what: string; icon?: ReactNode; children: string }) {
  const { choose } = useFilters(['edit'])
  return (
    <Button
      size="compact-sm"
      variant="subtle"
      leftSection={icon}
      aria-label={what.includes(children) ? what : `${children}: ${what}`}
      onClick={() => choose({ edit })}
    >
      {children}
    </Button>
  )
}
