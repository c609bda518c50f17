// A picture of a page with few colours, which a palette makes small: a README is read by telephone, too.

import { crc32, deflateSync } from 'node:zlib'
import { browser } from '../harness/browsers'

const most = 256

/** The same picture as PNG with a palette of its most frequent colours; any other becomes the nearest of them. */
export async function small(png: Buffer): Promise<Buffer> {
  const { width, height, pixels } = await decoded(png)
  const counts = new Map<number, number>()
  for (const pixel of pixels) counts.set(pixel, (counts.get(pixel) ?? 0) + 1)
  const palette = [...counts].sort(([, a], [, b]) => b - a).slice(0, most).map(([colour]) => colour)
  const index = new Map([...counts.keys()].map((colour) => [colour, nearest(palette, colour)]))
  const rows = Buffer.alloc((width + 1) * height) // each row begins with its filter: none
  pixels.forEach((pixel, i) => (rows[Math.floor(i / width) * (width + 1) + 1 + (i % width)] = index.get(pixel) ?? 0))
  return file(width, height, palette, rows)
}

/** Pixels as 0xBBGGRR. */
async function decoded(png: Buffer): Promise<{ width: number; height: number; pixels: Uint32Array }> {
  const page = await (await browser(true)).newPage()
  try {
    const { width, height, bytes } = await page.evaluate(async (source) => {
      const picture = await createImageBitmap(await (await fetch(source)).blob())
      const context = new OffscreenCanvas(picture.width, picture.height).getContext('2d')
      if (!context) throw new Error('no canvas')
      context.drawImage(picture, 0, 0)
      const { data } = context.getImageData(0, 0, picture.width, picture.height)
      let text = ''
      for (let i = 0; i < data.length; i += 8192) text += String.fromCharCode(...data.subarray(i, i + 8192))
      return { width: picture.width, height: picture.height, bytes: btoa(text) }
    }, `data:image/png;base64,${png.toString('base64')}`)
    const raw = Uint8Array.from(Buffer.from(bytes, 'base64'))
    return { width, height, pixels: new Uint32Array(raw.buffer).map((pixel) => pixel & 0xffffff) }
  } finally {
    await page.close()
  }
}

const parts = (colour: number) => [colour & 255, (colour >> 8) & 255, (colour >> 16) & 255] as const

function nearest(palette: number[], colour: number): number {
  const [r, g, b] = parts(colour)
  let best = 0, least = Infinity
  palette.forEach((other, i) => {
    const [r2, g2, b2] = parts(other)
    const far = (r - r2) ** 2 + (g - g2) ** 2 + (b - b2) ** 2
    if (far < least) [best, least] = [i, far]
  })
  return best
}

function file(width: number, height: number, palette: number[], rows: Buffer): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 3, 0, 0, 0], 8) // 8 bits that point into a palette
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), chunk('IHDR', header), chunk('PLTE', Buffer.from(palette.flatMap(parts))),
    chunk('IDAT', deflateSync(rows, { level: 9 })), chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(kind: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(kind, 'latin1'), data])
  const length = Buffer.alloc(4), sum = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}
