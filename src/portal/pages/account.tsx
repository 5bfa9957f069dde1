import { Stack } from '@mantine/core'
import MyAccount from '../../auth/pages/account.tsx'
import { Back } from './screen.tsx'

/** How I sign in, with the way back. */
export default function Account() {
  return (
    <Stack gap="md">
      <Back />
      <MyAccount />
    </Stack>
  )
}
