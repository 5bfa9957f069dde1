import { Buffer } from 'node:buffer'
import { crc32, deflateRawSync } from 'node:zlib'

/** One entry of a zip made for a test. The odd fields forge what an honest zip would not say. */
export type Made = { name: string; data: string | Buffer; stored?: boolean; flags?: number; mode?: number; claims?: number; method?: number }

/** A zip as bytes. `overlap` lets every entry share the bytes of the first. */
export function makeZip(entries: readonly Made[], overlap = false): Buffer {
  const bodies: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const entry of entries) {
    const { local, central } = headers(entry, overlap ? 0 : offset)
    bodies.push(local)
    directory.push(central)
    offset += local.length
  }
  const central = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(central.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...bodies, central, end])
}

function headers(entry: Made, offset: number) {
  const data = Buffer.from(entry.data)
  const body = entry.stored ? data : deflateRawSync(data)
  const name = Buffer.from(entry.name)
  const common = Buffer.alloc(26)
  common.writeUInt16LE(20, 0)
  common.writeUInt16LE(0x800 | (entry.flags ?? 0), 2)
  common.writeUInt16LE(entry.method ?? (entry.stored ? 0 : 8), 4)
  common.writeUInt32LE(crc32(data), 10)
  common.writeUInt32LE(body.length, 14)
  common.writeUInt32LE(entry.claims ?? data.length, 18)
  common.writeUInt16LE(name.length, 22)
  const central = Buffer.alloc(46)
  central.writeUInt32LE(0x02014b50, 0)
  central.writeUInt16LE(0x031e, 4) // made on Unix, so that the mode counts
  common.copy(central, 6)
  central.writeUInt32LE(((entry.mode ?? 0o100644) << 16) >>> 0, 38)
  central.writeUInt32LE(offset, 42)
  const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, name, body])
  return { local, central: Buffer.concat([central, name]) }
}
