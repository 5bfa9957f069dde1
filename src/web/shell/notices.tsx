import { Notifications } from '@mantine/notifications'

/** Where short messages appear, above the bar of a phone; loaded after the page itself. */
export default function Notices() {
  return <Notifications position="bottom-right" containerWidth={380} className="no-print" />
}
