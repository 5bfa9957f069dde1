import { createTheme, defaultVariantColorsResolver, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core'

/** Deep teal: what one may do. */
const harbour: MantineColorsTuple = ['#ecf7f6', '#d9ecea', '#b0d8d5', '#84c4bf', '#60b3ad', '#48a8a1', '#2c8f89', '#1d7772', '#0f5c5c', '#07474a']
/** Terracotta: only what is urgent. */
const clay: MantineColorsTuple = ['#fdf1ec', '#f8e0d6', '#f0bfa9', '#e79b79', '#df7d51', '#db6a38', '#c4552a', '#a54420', '#863619', '#6b2a13']
/** Soft green: kept and met. */
const moss: MantineColorsTuple = ['#f0f6ec', '#e0ecd8', '#c3dab5', '#a3c68f', '#87b570', '#73a859', '#5f9347', '#4b7838', '#3a5e2b', '#2b4720']
/** Amber: soon. */
const amber: MantineColorsTuple = ['#fdf6e6', '#faeaca', '#f4d595', '#edbe5d', '#e8ab31', '#d99713', '#b97d0a', '#946208', '#724b07', '#553705']
/** Warm greys, so that paper, lines and quiet words belong together. */
const gray: MantineColorsTuple = ['#faf9f6', '#f5f3ee', '#ebe7df', '#ddd8cd', '#c6c0b3', '#a49f93', '#7d7a72', '#5d5b55', '#413f3b', '#2a2926']
/** The night: teal-black, so that inputs and cards are of one family. */
const dark: MantineColorsTuple = ['#dde5e4', '#c3cecd', '#a3b1b0', '#7a8a89', '#475756', '#364544', '#243130', '#1b2625', '#141d1d', '#0e1515']

const typeface =
  "'Atkinson Hyperlegible Next Variable', 'PingFang SC', 'Hiragino Sans GB', 'Microsoft YaHei', 'Noto Sans SC', 'Noto Sans CJK SC', 'Source Han Sans SC', system-ui, sans-serif"

export const theme = createTheme({
  primaryColor: 'harbour',
  primaryShade: { light: 8, dark: 7 },
  colors: { harbour, clay, moss, amber, gray, dark },
  fontFamily: typeface,
  headings: {
    fontFamily: typeface,
    fontWeight: '650',
    sizes: {
      h1: { fontSize: '1.75rem', lineHeight: '1.25' },
      h2: { fontSize: '1.25rem', lineHeight: '1.35' },
      h3: { fontSize: '1.0625rem', lineHeight: '1.4' },
    },
  },
  lineHeights: { md: '1.55' },
  defaultRadius: 'md',
  cursorType: 'pointer',
  autoContrast: true,
  luminanceThreshold: 0.35,
  respectReducedMotion: true,
  focusRing: 'auto',
  variantColorResolver: (input) => {
    const colours = defaultVariantColorsResolver(input)
    if (input.variant !== 'light') return colours
    const name = String(input.color ?? 'gray').split('.')[0]
    // Mantine's own shade misses 4.5 to 1 on light badges.
    return { ...colours, color: `light-dark(color-mix(in oklab, var(--mantine-color-${name}-9), black 20%), var(--mantine-color-${name}-2))` }
  },
  components: {
    Alert: { defaultProps: { radius: 'lg' } },
    Anchor: { defaultProps: { underline: 'hover' } },
    Input: { defaultProps: { size: 'md' } },
    InputWrapper: { defaultProps: { size: 'md' } },
    Popover: { defaultProps: { shadow: 'md', radius: 'lg', withArrow: true } },
    Modal: { defaultProps: { radius: 'lg', centered: true } },
    Tooltip: { defaultProps: { events: { hover: true, focus: true, touch: true }, multiline: true, maw: 320 } },
  },
})

/** Where Mantine's defaults miss the contrast of WCAG AA, and the paper the house is written on. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-body': '#f6f4ef',
    '--mantine-color-text': '#20211f',
    '--mantine-color-dimmed': '#595b56',
    '--mantine-color-placeholder': '#6a6b66',
    '--mantine-color-error': '#a5321a',
    '--mantine-color-default-border': '#ddd8cd',
    '--card': '#ffffff',
    '--line': '#e6e1d7',
    '--edge': '#8d897e',
    '--chosen': '#dcebe8',
  },
  dark: {
    '--mantine-color-body': '#111919',
    '--mantine-color-text': '#e2e8e6',
    '--mantine-color-dimmed': '#a9b6b4',
    '--mantine-color-placeholder': '#94a3a1',
    '--mantine-color-error': '#ffab91',
    '--mantine-color-default-border': '#364544',
    '--mantine-color-anchor': '#84c4bf',
    '--card': '#1a2424',
    '--line': '#2b3938',
    '--edge': '#6f807e',
    '--chosen': '#173a39',
  },
})
