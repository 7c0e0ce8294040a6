import { Resvg } from '@resvg/resvg-js';

/** Each is drawn as `appPackage/<name>.svg`, at the size Teams asks for. */
export const ICONS = ['color', 'outline'] as const;

/** The picture as Teams takes it, a PNG. */
export const drawIcon = (svg: string): Uint8Array => new Resvg(svg).render().asPng();
