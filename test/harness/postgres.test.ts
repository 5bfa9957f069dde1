import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { readdirSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { test } from 'node:test'
import { startTestPostgres } from './postgres.ts'

const ofProcess = (pid: number) => readdirSync(os.tmpdir()).filter((name) => new RegExp(`^(homeward-run|pgs)-${pid}-`).test(name))

test('what a killed test leaves in the temporary folder, the next one removes; its own it removes itself', async () => {
  const killed = spawn(
    process.execPath,
    [
      '--input-type=module',
      '-e',
      `
    const { startTestPostgres } = await import(${JSON.stringify(path.join(import.meta.dirname, 'postgres.ts'))})
    await startTestPostgres()
    console.log('up')
    setInterval(() => {}, 1000)`,
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  await new Promise((up) => killed.stdout.once('data', up))
  assert.equal(ofProcess(killed.pid!).length, 2, 'its data and its socket')
  const gone = new Promise((exited) => killed.once('exit', exited))
  killed.kill('SIGKILL')
  await gone
  const others = new Set(readdirSync(os.tmpdir()))
  const postgres = await startTestPostgres()
  assert.deepEqual(ofProcess(killed.pid!), [])
  await postgres.stop()
  assert.deepEqual(ofProcess(process.pid), [])
  assert.deepEqual(
    readdirSync(os.tmpdir()).filter((name) => !others.has(name) && /^homeward-[0-9a-f]{12}$/.test(name)),
    [],
    'nor elsewhere',
  )
})

test('a database that cannot start says so, and is not waited for any longer', async () => {
  const from = (file: string) => JSON.stringify(path.join(import.meta.dirname, '../../src/server', file))
  const asked = spawn(
    process.execPath,
    [
      '--input-type=module',
      '-e',
      `
    const { throwawayFolder } = await import(${from('embedded-files.ts')})
    const { startPostgres } = await import(${from('embedded.ts')})
    const dataDir = (await throwawayFolder()) + '/pg'
    await startPostgres({ dataDir, password: 'x', durable: false, settings: { shared_buffers: 'nonsense' } }).catch(({ message }) => console.log(message))`,
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  let told = ''
  asked.stdout.on('data', (chunk) => (told += chunk))
  assert.equal(await new Promise((ended) => asked.once('close', ended)), 0)
  assert.match(told, /postgres exited 1:\n.*shared_buffers/s)
})
