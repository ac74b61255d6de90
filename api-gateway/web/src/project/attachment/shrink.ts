/** As long as the services keep a photo's long side; more would only take longer. */
export const LONG_SIDE = 2048

export function sizeWithin(width: number, height: number, longSide = LONG_SIDE) {
  const factor = Math.min(1, longSide / Math.max(width, height))
  return { width: Math.max(1, Math.round(width * factor)), height: Math.max(1, Math.round(height * factor)) }
}

/**
 * The photo upright and no larger than it is kept, so that it is sent quickly and without where it was taken. What this
 * browser can't read goes as it is: the services say what is wrong with it.
 */
export async function shrunk(file: File): Promise<Blob> {
  try {
    const picture = await createImageBitmap(file, { imageOrientation: 'from-image' })
    try {
      const { width, height } = sizeWithin(picture.width, picture.height)
      const canvas = document.createElement('canvas')
      Object.assign(canvas, { width, height })
      const pen = canvas.getContext('2d')
      if (!pen) return file
      pen.fillStyle = '#fff'
      pen.fillRect(0, 0, width, height)
      pen.drawImage(picture, 0, 0, width, height)
      const small = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', 0.9))
      return small && small.size < file.size ? small : file
    } finally {
      picture.close()
    }
  } catch {
    return file
  }
}
