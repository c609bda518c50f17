// Whether this browser draws with WebGL: sigma throws where it does not.

let known: boolean | undefined

export function webgl(): boolean {
  known ??= tried()
  return known
}

function tried(): boolean {
  if (typeof WebGL2RenderingContext === 'undefined') return false
  const context = document.createElement('canvas').getContext('webgl2')
  context?.getExtension('WEBGL_lose_context')?.loseContext() // browsers keep few of them
  return context !== null
}
