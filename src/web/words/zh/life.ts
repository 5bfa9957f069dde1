import type { life as english } from '../en/life.ts'

export const life: Record<keyof typeof english, string> = {
  'life.responsible': '依法负责：{body}（{officer}）',
  'life.responsible_basis': '{basis}；联系{officer}：{contact}',
  'life.responsible_until': '到 {day} 为止',
  'life.responsible_ask': '有机构依法负责，例如依据监护令',
  'life.responsible_body': '哪个机构',
  'life.responsible_body_hint': '网络中的机构，或其他机构。',
  'life.legal_basis': '法律依据',
  'life.legal_basis_hint': '例如：监护令、安置',
  'life.officer': '负责人',
  'life.officer_contact': '怎样联系负责人',
  'life.responsible_to': '如有期限，到哪天',
  'life.responsible_change': '负责人与期限',
  'life.high_suggests': '放在最前面显示，并建议高程度的协调',
  'apart.title': '认定为同一人',
  'apart.lead': '来到某机构的人被认定为已有记录。如果其实是两个人，那家机构所写的会移到单独的记录中，不会丢失。',
  'apart.unseen': '{agency} 的某个人',
  'apart.said': '{by}，{agency}',
  'apart.undo': '其实是两个人',
  'apart.undone': '已分开：{reason}',
}
