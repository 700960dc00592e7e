import { Resvg } from '@resvg/resvg-js';
import { fonts } from './fonts.js';

/** Pixels for each unit of the drawing: twice, for sharp text on dense screens and in print. */
const SCALE = 2;
/** About 1 MB as base64; a picture that is larger is made again with fewer pixels. */
const LARGEST = 750_000;

/** An SVG text as a PNG on white, at twice its size, of at most about 1 MB. Reads no file and no address that the SVG names. */
export function pngOf(svg: string): Uint8Array {
  for (let scale = SCALE; ; scale /= 1.5) {
    const png = rasterised(svg, scale);
    if (png.length <= LARGEST || scale < 0.5) return png;
  }
}

function rasterised(svg: string, scale: number): Uint8Array {
  const { files, family, system } = fonts();
  const picture = new Resvg(svg, {
    background: '#ffffff',
    fitTo: { mode: 'zoom', value: scale },
    font: {
      fontFiles: [...files],
      loadSystemFonts: system,
      defaultFontFamily: family,
      sansSerifFamily: family,
      serifFamily: family,
    },
  });
  return picture.render().asPng();
}
