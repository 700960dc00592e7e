export { type Fonts, fonts } from './fonts.js';
export { pngOf } from './png.js';
export { type RenderedChart, renderVegaLite } from './vega-lite.js';
export { withPng } from './with-png.js';
