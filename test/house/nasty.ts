/** What should never be sent, and a seeded chance to choose among it. */
const deep = (levels: number) => '['.repeat(levels) + ']'.repeat(levels)

export const NASTY: unknown[] = [
  '', ' ', '\u0000', 'a\u0000b', '\ud800', '\udfff x', '%', '\\', '%\\', '_', '💥'.repeat(60), "'; drop table care.person; --", '" or 1=1 --', 'x'.repeat(201), 'x'.repeat(5000), 'x'.repeat(60_000),
  '__proto__', 'constructor', '0001-01-01', '9999-12-31', '2024-02-30', '-4713-01-01', '294277-01-01T00:00:00Z', '2024-01-01T00:00:60Z', '2024-01-01T25:00:00Z', '9999-12-31T23:59:59.999999Z', '0000-00-00',
  '-infinity', 'infinity', 'now', 'epoch', '{1,2}', '(1,2)', 'null', 'NaN', '1e400', '../../etc/passwd', '<script>alert(1)</script>', '\u202e\u200b', '٣', '{0}', '${1}', '$1',
  null, true, false, 0, -1, 1.5, 2_147_483_647, 2_147_483_648, -2_147_483_649, 9_007_199_254_740_993, 1e308, -1e308, 32_768, [], {}, [[[[]]]], [null], [''], { a: { b: { c: {} } } },
  Array.from({ length: 600 }, () => 'x'), Array.from({ length: 30 }, () => ({})), '00000000-0000-0000-0000-000000000000', 'ffffffff-ffff-ffff-ffff-ffffffffffff', 'FFFFFFFF-FFFF-4FFF-8FFF-FFFFFFFFFFFF',
]
export const NASTY_BODIES: string[] = [
  '', '{', '{"a":', 'null', '[]', '"text"', '1', 'true', '\ufeff{}', '{"words":"a\\u0000"}', '{"words":"\\ud800"}', '{"__proto__":{"admin":true}}', '{"constructor":{"prototype":{"admin":true}}}',
  `{"words":${deep(3000)}}`, deep(9000), '{"a":1,"a":2}', '<xml/>', 'a=1&b=2', '--x\r\ncontent-disposition: form-data; name="file"; filename="../../a.zip"\r\n\r\nPK\r\n--x--\r\n', 'x'.repeat(300_000), '{"version":1e999}',
]
export const NASTY_HEADERS: Record<string, string>[] = [
  { 'content-type': 'text/xml' }, { 'content-type': 'application/json; charset=utf-7' }, { 'content-type': 'multipart/form-data' }, { 'content-type': 'multipart/form-data; boundary=x' }, { 'content-type': '' },
  { 'content-type': 'application/x-www-form-urlencoded' }, { 'content-encoding': 'gzip' }, { 'idempotency-key': 'x' }, { 'idempotency-key': '-'.repeat(36) }, { 'idempotency-key': 'a'.repeat(36) },
  { 'idempotency-key': '7b0b7f5e-8a5c-4a5e-9a53-0d4f4f6a2f11' }, { cookie: 'homeward.session_token=' }, { cookie: 'homeward.session_token=%E0%A4%A' }, { cookie: `homeward.session_token=${'x'.repeat(4000)}` },
  { cookie: 'homeward.session_token=a.b; homeward.session_token=c.d' }, { cookie: 'homeward.session_token=\u00e9.\u00e9' }, { 'sec-fetch-site': 'cross-site' }, { accept: 'text/html' },
  { origin: 'null' }, { host: 'example.org:99999' }, { 'x-forwarded-for': "'; --" }, { range: 'bytes=0-1' }, { 'if-none-match': '*' },
]

export type Chance = ReturnType<typeof chance>
/** The same choices for the same seed (mulberry32). */
export function chance(seed: number) {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (n: number) => Math.floor(next() * n)
  return { below, happens: (odds: number) => next() < odds, one: <T>(of: readonly T[]): T => of[below(of.length)]! }
}
