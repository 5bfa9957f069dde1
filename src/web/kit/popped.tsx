import { lazy, Suspense, useState, type ReactElement, type ReactNode, type Ref } from 'react'

const Pop = lazy(() => import('./pop.tsx'))

export type Opener = { ref?: Ref<HTMLButtonElement>; onClick: () => void; 'aria-expanded': boolean; 'aria-haspopup': 'dialog' }
export type Popping = {
  label: string
  width: number
  position?: 'bottom-end'
  button: (opener: Opener) => ReactElement
  /** What stands in the card; it may close it. */
  children: (close: () => void) => ReactNode
}

/** A button with a card behind it; what places the card is loaded when one first looks. */
export function Popped(given: Popping) {
  const [asked, setAsked] = useState(false)
  const button = given.button({ onClick: () => setAsked(true), 'aria-expanded': false, 'aria-haspopup': 'dialog' })
  return asked ? (
    <Suspense fallback={button}>
      <Pop {...given} />
    </Suspense>
  ) : (
    button
  )
}
