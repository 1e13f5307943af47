/** A theme as Teams has it. */
export type Theme = 'light' | 'dark' | 'contrast';
export const themes: readonly Theme[] = ['light', 'dark', 'contrast'];

/** Colours of a theme, after those of Teams (Fluent): text and the ground of each container style. */
interface Palette {
  readonly text: string;
  readonly subtle: string;
  readonly accent: string;
  readonly good: string;
  readonly warning: string;
  readonly attention: string;
  readonly line: string;
  readonly grounds: Readonly<Record<'default' | 'emphasis' | 'good' | 'warning' | 'attention' | 'accent', string>>;
}

const palettes: Readonly<Record<Theme, Palette>> = {
  light: {
    ...{ text: '#242424', subtle: '#616161', accent: '#5B5FC7', line: '#D1D1D1' },
    ...{ good: '#0E700E', warning: '#835B00', attention: '#B10E1C' },
    grounds: {
      ...{ default: '#FFFFFF', emphasis: '#F5F5F5', accent: '#E8EBFA' },
      ...{ good: '#F1FAF1', warning: '#FFF9E5', attention: '#FDF3F4' },
    },
  },
  dark: {
    ...{ text: '#FFFFFF', subtle: '#D6D6D6', accent: '#AAB1FA', line: '#666666' },
    ...{ good: '#9FD89F', warning: '#FDCFB4', attention: '#EEACB2' },
    grounds: {
      ...{ default: '#292929', emphasis: '#1F1F1F', accent: '#2B2B40' },
      ...{ good: '#052505', warning: '#4A3400', attention: '#3B0509' },
    },
  },
  contrast: {
    ...{ text: '#FFFFFF', subtle: '#FFFFFF', accent: '#FFFF01', line: '#FFFFFF' },
    ...{ good: '#3FF23F', warning: '#FFFF01', attention: '#FF8C8C' },
    grounds: {
      ...{ default: '#000000', emphasis: '#000000', accent: '#000000' },
      ...{ good: '#000000', warning: '#000000', attention: '#000000' },
    },
  },
};

/** What the page needs of a theme beside the host configuration. */
export function paletteOf(theme: Theme): Palette {
  return palettes[theme];
}

/** The host configuration of Teams: its spacing and fonts, six actions, titles of level two. */
export function hostConfigOf(theme: Theme): object {
  const palette = palettes[theme];
  const both = (color: string, subtle = color) => ({ default: color, subtle });
  const foregroundColors = {
    default: both(palette.text, palette.subtle),
    accent: both(palette.accent),
    good: both(palette.good),
    warning: both(palette.warning),
    attention: both(palette.attention),
    dark: both(palette.text, palette.subtle),
    light: both(palette.text, palette.subtle),
  };
  return {
    fontFamily: "'Segoe UI', 'Open Sans', 'Liberation Sans', Arial, sans-serif",
    fontSizes: { small: 12, default: 14, medium: 14, large: 18, extraLarge: 24 },
    fontWeights: { lighter: 200, default: 400, bolder: 600 },
    lineHeights: { small: 16, default: 20, medium: 20, large: 24, extraLarge: 32 },
    spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
    separator: { lineThickness: 1, lineColor: palette.line },
    containerStyles: Object.fromEntries(
      Object.entries(palette.grounds).map(([style, backgroundColor]) => [style, { backgroundColor, foregroundColors }]),
    ),
    actions: {
      ...{ maxActions: 6, spacing: 'default', buttonSpacing: 8, actionsOrientation: 'horizontal' },
      ...{ actionAlignment: 'left', showCard: { actionMode: 'inline', inlineTopMargin: 16, style: 'emphasis' } },
    },
    inputs: {
      label: {
        inputSpacing: 'small',
        requiredInputs: { weight: 'bolder', suffix: ' *', suffixColor: 'attention' },
        optionalInputs: { weight: 'bolder' },
      },
      errorMessage: { spacing: 'small', color: 'attention', weight: 'bolder' },
    },
    textBlock: { headingLevel: 2 },
    adaptiveCard: { allowCustomStyle: false },
  };
}
