import type { signIn as english } from '../en/sign-in.ts'

export const signIn: Record<keyof typeof english, string> = {
  'sign_in.brand': 'Homeward',
  'sign_in.title': '登录',
  'sign_in.promise': '一份共同书写、由本人作主的计划。',
  'sign_in.email': '电子邮箱',
  'sign_in.password': '密码',
  'sign_in.go': '登录',
  'sign_in.show_password': '显示密码',
  'sign_in.hide_password': '隐藏密码',
  'sign_in.code_title': '还有一步',
  'sign_in.code_text': '请打开身份验证应用，输入其中为 Homeward 显示的六位数字。',
  'sign_in.code': '六位验证码',
  'sign_in.code_go': '继续',
  'sign_in.start_again': '重新开始',
  'sign_in.demonstration': '演示网络',
  'sign_in.demonstration_text': '这里的人都不是真实的。请选择您想扮演的人；再开一个窗口，就能同时扮演另一个人。',
  'sign_in.demonstration_own_side': '本人一方',
  'sign_in.invited': '账户需受邀开通。请联系您机构的管理员。',
}
