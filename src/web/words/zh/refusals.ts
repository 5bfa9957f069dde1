import type { refusals as english } from '../en/refusals.ts'

export const refusals: Record<keyof typeof english, string> = {
  'refusal.signed_out': '您已退出登录。请登录后继续；您写的内容已保存在本机。',
  'refusal.sign_in_wrong': '电子邮箱或密码不正确。请核对后再试。',
  'refusal.sign_in_locked': '尝试次数过多。为安全起见，此账户暂时锁定。请等几分钟，或联系您的管理员。',
  'refusal.code_wrong': '验证码不正确或已失效。请输入当前显示的验证码。',
  'refusal.not_a_demonstration': '这是真实的网络：一键登录仅供演示使用。',
  'refusal.not_your_role': '您的角色不包括这项操作。您的管理员可以告诉您谁能做。',
  'refusal.not_yours': '这项内容未对您开放，或者不存在。',
  'refusal.no_connection': '没有网络连接。您写的内容已保存在本机；恢复连接后请再试。',
  'refusal.broken': '我们这边出了问题。没有任何更改；请再试一次。',
  'refusal.not_understood': '无法理解您的输入。请检查后再试。',
  'refusal.unknown': '这项操作被拒绝（{code}）。请向管理员询问需要什么。',
}
