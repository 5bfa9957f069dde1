import { Component, type ReactNode } from 'react'
import { Refused } from '../client.ts'

type Given = { at: string; instead: ReactNode; children: ReactNode }
/** A page that is not the reader's to see, or no longer: what to show instead of it, until they go somewhere else. */
export class NoLonger extends Component<Given, { error: unknown }> {
  override state = { at: this.props.at, error: null as unknown }
  static getDerivedStateFromError = (error: unknown) => ({ error })
  static getDerivedStateFromProps = ({ at }: Given, was: { at: string }) => (at === was.at ? null : { at, error: null })
  override render() {
    const { error } = this.state
    if (!error) return this.props.children
    if (error instanceof Refused && error.status === 404) return this.props.instead
    throw error
  }
}
