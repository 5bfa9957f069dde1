import type { AnchorHTMLAttributes, ButtonHTMLAttributes, ReactNode } from 'react'
import './plain-button.css'

type Look = { tone?: 'filled' | 'help' | 'quiet' | 'outlined'; icon?: ReactNode; large?: boolean; children: ReactNode }

/** A button that weighs nothing, for the first page of an old phone: the kit's brings a spinner and its movements along. */
export const PlainButton = ({ tone = 'outlined', icon, large, children, ...rest }: Look & ButtonHTMLAttributes<HTMLButtonElement>) => (
  <button type="button" className="plain-button" data-tone={tone} data-large={large || undefined} {...rest}>
    {icon}
    <span>{children}</span>
  </button>
)

/** The same, where it leads somewhere or dials. */
export const PlainLink = ({ tone = 'outlined', icon, large, children, ...rest }: Look & AnchorHTMLAttributes<HTMLAnchorElement>) => (
  <a className="plain-button" data-tone={tone} data-large={large || undefined} {...rest}>
    {icon}
    <span>{children}</span>
  </a>
)
