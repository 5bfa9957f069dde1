import { aroundContract } from './contract-around.ts'
import { saidContract } from './contract-said.ts'
import { instrumentsContract } from './instruments/contract.ts'
import { talkContract } from './contract-talk.ts'

export * from './contract-shown.ts'
export const assessmentContract = { ...talkContract, ...saidContract, ...aroundContract, ...instrumentsContract }
