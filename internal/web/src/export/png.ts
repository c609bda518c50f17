// An SVG as pixels.

/** Draws an SVG of ours, so many times larger, as PNG. Throws where the browser cannot. */
export async function picturePng(svg: string, scale: number): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }))
  try {
    const image = new Image()
    image.src = address
    await image.decode()
    return await drawn(image, scale)
  } finally {
    URL.revokeObjectURL(address)
  }
}

function drawn(image: HTMLImageElement, scale: number): Promise<Blob> {
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(image.naturalWidth * scale)
  canvas.height = Math.round(image.naturalHeight * scale)
  // On a canvas of the graphics card, ten thousand dotted lines took over a minute; on this one, two seconds.
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (!context) throw new Error('no canvas to draw the picture on')
  context.drawImage(image, 0, 0, canvas.width, canvas.height)
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('the picture is too large to be drawn'))), 'image/png')
  })
}
