// Reads a PNG with the decoder of the browser.

import { browser } from '../harness/browsers'

/** The size of a picture, and how many colours it has (up to some thousands): one alone means that nothing was drawn. */
export async function readPng(bytes: Buffer): Promise<{ width: number; height: number; colours: number; text: string }> {
  if (bytes.subarray(0, 8).toString('latin1') !== '\x89PNG\r\n\x1a\n') throw new Error('the file is no PNG')
  const page = await (await browser(true)).newPage()
  try {
    const seen = await page.evaluate(async (source) => {
      const picture = await createImageBitmap(await (await fetch(source)).blob())
      const canvas = new OffscreenCanvas(picture.width, picture.height)
      const context = canvas.getContext('2d')
      if (!context) throw new Error('no canvas')
      context.drawImage(picture, 0, 0)
      const pixels = new Uint32Array(context.getImageData(0, 0, picture.width, picture.height).data.buffer)
      return { width: picture.width, height: picture.height, colours: new Set(pixels).size }
    }, `data:image/png;base64,${bytes.toString('base64')}`)
    return { ...seen, text: textOf(bytes) }
  } finally {
    await page.close()
  }
}

/** What the chunks for text hold: source, date, and so on. */
function textOf(bytes: Buffer): string {
  const found: string[] = []
  for (let at = 8; at + 8 <= bytes.length; ) {
    const length = bytes.readUInt32BE(at)
    const kind = bytes.subarray(at + 4, at + 8).toString('latin1')
    if (kind === 'tEXt' || kind === 'iTXt') found.push(bytes.subarray(at + 8, at + 8 + length).toString('utf8'))
    at += 12 + length
  }
  return found.join('\n')
}
