import type { roles as english } from '../en/roles.ts'

export const roles: Record<keyof typeof english, string> = {
  'role.intake': '接待人员',
  'role.coordinator': '协调员',
  'role.support_worker': '支持人员',
  'role.partner_worker': '合作机构人员',
  'role.supervisor': '督导',
  'role.designated_person': '指定负责人',
  'role.agency_admin': '机构管理员',
  'role.network_admin': '网络管理员',
  'role.evaluator': '评估人员',
  'role.person': '本人',
  'role.family': '家人或照顾者',
  'role.guardian': '监护人',
  'role.advocate': '权益代言人',
}
