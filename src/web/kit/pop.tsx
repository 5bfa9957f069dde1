import { Popover } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import type { Popping } from './popped.tsx'

/** The card itself: opens at once, and gives the focus back to its button. */
export default function Pop({ label, width, position, button, children }: Popping) {
  const [opened, setOpened] = useState(false)
  const target = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    target.current?.focus()
    setOpened(true)
  }, [])
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      position={position ?? 'bottom'}
      width={width}
      trapFocus
      returnFocus
      withinPortal={false}
      zIndex={120}
    >
      <Popover.Target>
        {button({ ref: target, onClick: () => setOpened(!opened), 'aria-expanded': opened, 'aria-haspopup': 'dialog' })}
      </Popover.Target>
      <Popover.Dropdown aria-label={label}>{children(() => setOpened(false))}</Popover.Dropdown>
    </Popover>
  )
}
