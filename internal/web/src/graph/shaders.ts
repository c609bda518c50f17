// How sigma draws nodes and links of ours: the shapes of common/glyph.ts and the lines of app.css, as shaders.

import { EdgeProgram, NodeProgram, type ProgramInfo } from 'sigma/rendering'
import type { EdgeDisplayData, NodeDisplayData, RenderParams } from 'sigma/types'
import { floatColor } from 'sigma/utils'

export interface Node extends NodeDisplayData {
  /** The place of its type in `entityTypes`. */
  shape: number
}

export interface Edge extends EdgeDisplayData {
  /** 0 solid, 1 dashed, 2 dotted, 3 dash and dot. */
  dash: number
}

const { FLOAT, UNSIGNED_BYTE, TRIANGLES, POINTS } = WebGL2RenderingContext

/** We find what is under the pointer ourselves: the pictures in which sigma would look for it stay empty. */
const unpicked = `
  #ifdef PICKING_MODE
  gl_Position = vec4(2.0, 2.0, 2.0, 1.0);
  #endif
`
/** sigma keeps colours so; the bias makes up for its float. */
const bias = 'const float bias = 255.0 / 254.0;'

const nodeVertex = `
attribute vec2 a_position;
attribute float a_size;
attribute float a_shape;
attribute vec4 a_color;
uniform mat3 u_matrix;
uniform float u_sizeRatio;
uniform float u_pixelRatio;
varying vec4 v_color;
varying float v_shape;
varying float v_pixel;
${bias}
void main() {
  float radius = a_size / u_sizeRatio * u_pixelRatio;
  gl_Position = vec4((u_matrix * vec3(a_position, 1)).xy, 0, 1);
  gl_PointSize = radius * 2.8;
  v_pixel = 1.0 / radius;
  v_shape = a_shape;
  v_color = a_color;
  v_color.a *= bias;
  ${unpicked}
}`

/** Distances from the outlines in common/glyph.ts, in radii. */
const nodeFragment = `
precision highp float;
varying vec4 v_color;
varying float v_shape;
varying float v_pixel;
uniform vec3 u_ground;
uniform float u_pixelRatio;
float outline(vec2 p) {
  float x = abs(p.x);
  float y = abs(p.y);
  if (v_shape < 0.5) return max(x, y) - 0.8;
  if (v_shape < 1.5) return length(p) - 1.0;
  if (v_shape < 2.5) return (x + y - 1.1) * 0.7071;
  if (v_shape < 3.5) return max(-p.y - 0.7, (x * 1.7 + p.y * 0.95) / 1.947 - 0.488);
  if (v_shape < 4.5) return max(y - 0.9, (x * 0.9 + y * 0.5 - 0.9) / 1.03);
  if (v_shape < 5.5) return max(p.y - 0.81, max((x * 0.69 - p.y * 0.95) / 1.174 - 0.809, (x * 1.12 + p.y * 0.36) / 1.176 - 0.81));
  return max(x - 0.68, y - 0.9);
}
void main(void) {
  float far = outline((gl_PointCoord - 0.5) * 2.8) / v_pixel;
  float inner = clamp(0.5 - far, 0.0, 1.0);
  float outer = clamp(0.5 + u_pixelRatio - far, 0.0, 1.0);
  gl_FragColor = vec4(mix(u_ground, v_color.rgb, inner) * outer, outer);
}`

const edgeVertex = `
attribute vec2 a_start;
attribute vec2 a_end;
attribute float a_width;
attribute float a_dash;
attribute vec4 a_color;
attribute vec2 a_corner;
uniform mat3 u_matrix;
uniform vec2 u_view;
varying vec4 v_color;
varying float v_along;
varying float v_across;
varying float v_half;
varying float v_dash;
${bias}
void main() {
  vec2 start = (u_matrix * vec3(a_start, 1)).xy * u_view * 0.5;
  vec2 end = (u_matrix * vec3(a_end, 1)).xy * u_view * 0.5;
  float far = max(length(end - start), 0.001);
  vec2 ahead = (end - start) / far;
  v_half = a_width * 0.5;
  v_along = a_corner.x * far;
  v_across = a_corner.y * (v_half + 1.0);
  v_dash = a_dash;
  v_color = a_color;
  v_color.a *= bias;
  gl_Position = vec4((mix(start, end, a_corner.x) + vec2(-ahead.y, ahead.x) * v_across) / (u_view * 0.5), 0, 1);
  ${unpicked}
}`

const edgeFragment = `
precision highp float;
varying vec4 v_color;
varying float v_along;
varying float v_across;
varying float v_half;
varying float v_dash;
uniform float u_pixelRatio;
void main(void) {
  float there = clamp((v_half - abs(v_across)) * u_pixelRatio + 0.5, 0.0, 1.0);
  float width = v_half * 2.0;
  float here = mod(v_along, 14.0 + width);
  if (v_dash > 2.5) there *= step(here, 7.0 + width) + step(9.5 + width, here) * step(here, 11.5 + width);
  else if (v_dash > 1.5) there *= step(mod(v_along, 3.0 + width), max(width, 1.2));
  else if (v_dash > 0.5) there *= step(mod(v_along, 7.0 + width * 1.5), 4.0 + width);
  float alpha = v_color.a * there;
  gl_FragColor = vec4(v_color.rgb * alpha, alpha);
}`

/** The program of nodes; `ground` gives the colour around them, each part from 0 to 1. */
export function nodeProgram(ground: () => readonly [number, number, number]) {
  return class extends NodeProgram<string> {
    getDefinition() {
      return {
        VERTICES: 1, VERTEX_SHADER_SOURCE: nodeVertex, FRAGMENT_SHADER_SOURCE: nodeFragment, METHOD: POINTS as 0,
        UNIFORMS: ['u_matrix', 'u_sizeRatio', 'u_pixelRatio', 'u_ground'],
        ATTRIBUTES: [
          { name: 'a_position', size: 2, type: FLOAT }, { name: 'a_size', size: 1, type: FLOAT }, { name: 'a_shape', size: 1, type: FLOAT },
          { name: 'a_color', size: 4, type: UNSIGNED_BYTE, normalized: true },
        ],
      }
    }
    processVisibleItem(_: number, at: number, { x, y, size, color, shape }: Node) {
      this.array.set([x, y, size, shape, floatColor(color)], at)
    }
    setUniforms(params: RenderParams, { gl, uniformLocations: at }: ProgramInfo) {
      gl.uniformMatrix3fv(at.u_matrix ?? null, false, params.matrix)
      gl.uniform1f(at.u_sizeRatio ?? null, params.sizeRatio)
      gl.uniform1f(at.u_pixelRatio ?? null, params.pixelRatio)
      gl.uniform3f(at.u_ground ?? null, ...ground())
    }
  }
}

/** The program of links: as wide as they are at any zoom, dashed by certainty. */
export class LinkProgram extends EdgeProgram<string> {
  getDefinition() {
    return {
      VERTICES: 6, VERTEX_SHADER_SOURCE: edgeVertex, FRAGMENT_SHADER_SOURCE: edgeFragment, METHOD: TRIANGLES as 4,
      UNIFORMS: ['u_matrix', 'u_view', 'u_pixelRatio'],
      ATTRIBUTES: [
        { name: 'a_start', size: 2, type: FLOAT }, { name: 'a_end', size: 2, type: FLOAT }, { name: 'a_width', size: 1, type: FLOAT },
        { name: 'a_dash', size: 1, type: FLOAT }, { name: 'a_color', size: 4, type: UNSIGNED_BYTE, normalized: true },
      ],
      CONSTANT_ATTRIBUTES: [{ name: 'a_corner', size: 2, type: FLOAT }],
      CONSTANT_DATA: [[0, 1], [0, -1], [1, 1], [1, 1], [0, -1], [1, -1]],
    }
  }
  processVisibleItem(_: number, at: number, from: NodeDisplayData, to: NodeDisplayData, { size, color, dash }: Edge) {
    this.array.set([from.x, from.y, to.x, to.y, size, dash, floatColor(color)], at)
  }
  setUniforms(params: RenderParams, { gl, uniformLocations: at }: ProgramInfo) {
    gl.uniformMatrix3fv(at.u_matrix ?? null, false, params.matrix)
    gl.uniform2f(at.u_view ?? null, params.width, params.height)
    gl.uniform1f(at.u_pixelRatio ?? null, params.pixelRatio)
  }
}
