import type { portal as english } from '../en/portal.ts'

export const portal: Record<keyof typeof english, string> = {
  'portal.leave': '快速离开此页',
  'portal.leave_hint': '立即转到另一个网站。此标签页的历史记录里不会有这个页面。',
  'portal.hello': '{name}，您好',
  'portal.sign_out': '退出登录',
  'portal.skip': '跳到页面内容',
  'portal.broken_title': '页面没有打开',
  'portal.broken_text': '这是我们的问题，不是您的错。请过一会儿再试。',
}
