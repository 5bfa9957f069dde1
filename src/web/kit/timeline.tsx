import { Group, Text, Timeline as Line } from '@mantine/core'
import type { ReactNode } from 'react'
import { When } from './when.tsx'

export type Moment = { id: string; at: string; icon: ReactNode; title: ReactNode; body?: ReactNode; by?: ReactNode }

/** What happened, newest first: what, when, in whose words, by whom. */
export const Timeline = ({ moments }: { moments: readonly Moment[] }) => (
  <Line bulletSize={30} lineWidth={2} component="ol" className="timeline">
    {moments.map((moment) => (
      <Line.Item
        key={moment.id}
        component="li"
        bullet={moment.icon}
        title={
          <Group justify="space-between" gap="sm" wrap="nowrap" align="baseline">
            <span>{moment.title}</span>
            <Text span size="sm" c="dimmed" fw={400} style={{ whiteSpace: 'nowrap' }}>
              <When at={moment.at} />
            </Text>
          </Group>
        }
      >
        {moment.body && <div>{moment.body}</div>}
        {moment.by && (
          <Text size="sm" c="dimmed">
            {moment.by}
          </Text>
        )}
      </Line.Item>
    ))}
  </Line>
)
