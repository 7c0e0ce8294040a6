const color = (normal: string, subtle = normal): object => ({ default: normal, subtle });

const on = (backgroundColor: string): object => ({
  backgroundColor,
  foregroundColors: {
    default: color('#242424', '#616161'),
    accent: color('#5b5fc7'),
    good: color('#92c353'),
    warning: color('#f8d22a'),
    attention: color('#c4314b'),
  },
});

const button = 'font:600 14px sans-serif;padding:5px 12px;border:1px solid #d1d1d1;border-radius:4px;background:#fff;color:#242424';

/** What Microsoft's library is told so that a card measures as in Teams: its spaces, sizes of text and six buttons to a row. */
export const TEAMS_HOST_CONFIG = {
  fontFamily: 'sans-serif',
  fontSizes: { small: 12, default: 14, medium: 14, large: 18, extraLarge: 24 },
  fontWeights: { lighter: 200, default: 400, bolder: 600 },
  spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
  separator: { lineThickness: 1, lineColor: '#e0e0e0' },
  actions: { maxActions: 6, buttonSpacing: 8, actionsOrientation: 'horizontal', actionAlignment: 'left' },
  textStyles: { heading: { size: 'large', weight: 'bolder' } },
  containerStyles: {
    default: on('#ffffff'),
    emphasis: on('#f5f5f5'),
    accent: on('#c7def9'),
    good: on('#ccffcc'),
    warning: on('#ffe2b2'),
    attention: on('#ffc5b2'),
  },
};

/** What the library leaves to the page it stands on. */
export const TEAMS_STYLE = `
  body { margin: 16px; background: #ebebeb; font: 14px/20px sans-serif; color: #242424 }
  figure { position: absolute; margin: 0 }
  figure > div { background: #fff; border-radius: 6px }
  figcaption { font-size: 11px; color: #b00 }
  .ac-actionSet { flex-wrap: wrap; row-gap: 8px }
  .ac-pushButton { ${button} }
  .ac-pushButton.style-positive { background: #5b5fc7; color: #fff }
  input:not([type=radio], [type=checkbox]), textarea, select { width: 100%; box-sizing: border-box; font: inherit; padding: 5px 8px; border: 1px solid #d1d1d1 }
  textarea { min-height: 64px }
`;
