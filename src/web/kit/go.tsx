import { Anchor, Button, type AnchorProps, type ButtonProps } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Path } from '../paths.ts'

/** A link to a page of this side; only to an address that `paths` knows. */
export const Go = ({ to, children, ...look }: { to: Path; children: ReactNode } & AnchorProps) => (
  <Anchor component={Link} to={to} {...look}>
    {children}
  </Anchor>
)

/** The same, where it looks like a button. */
export const GoButton = ({ to, children, ...look }: { to: Path; children: ReactNode; onClick?: () => void; resetScroll?: boolean } & ButtonProps) => (
  <Button component={Link} to={to} {...look}>
    {children}
  </Button>
)
