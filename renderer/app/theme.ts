import {
  createTheme,
  defaultVariantColorsResolver,
  type CSSVariablesResolver,
  type MantineColorsTuple,
} from '@mantine/core';

const teal: MantineColorsTuple = [
  '#eaf5f4',
  '#d3e9e7',
  '#a8d4d0',
  '#7cbfb9',
  '#58b8b0',
  '#3a9c95',
  '#1f847d',
  '#0d6e69',
  '#095854',
  '#054340',
];
const gray: MantineColorsTuple = [
  '#faf9f7',
  '#f3f1ed',
  '#eae7e1',
  '#e2dfd8',
  '#cbc6bc',
  '#a8a296',
  '#8d877c',
  '#6f6a60',
  '#5c574e',
  '#22201c',
];
const dark: MantineColorsTuple = [
  '#f0ede6',
  '#bdb7ab',
  '#a39d91',
  '#8d877c',
  '#4a4742',
  '#3a3834',
  '#2b2926',
  '#22211e',
  '#1a1917',
  '#131210',
];

/** The component kit in the look's own tokens (`tokens.css`). */
export const theme = createTheme({
  colors: { teal, gray, dark },
  primaryColor: 'teal',
  primaryShade: { light: 7, dark: 4 },
  autoContrast: true,
  fontFamily: "'Inter Variable', system-ui, sans-serif",
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '16px', xl: '20px' },
  headings: { fontWeight: '650' },
  spacing: { xs: '4px', sm: '8px', md: '16px', lg: '24px', xl: '40px' },
  radius: { xs: '3px', sm: '4px', md: '6px', lg: '6px', xl: '6px' },
  defaultRadius: 'md',
  cursorType: 'pointer',
  respectReducedMotion: true,
  // The primary colour is dark on paper and bright on black: what stands on it must turn with it.
  variantColorResolver: (input) => {
    const colors = defaultVariantColorsResolver(input);
    const onPrimary = input.variant === 'filled' && (input.color ?? 'teal') === 'teal';
    return onPrimary ? { ...colors, color: 'var(--on-primary)' } : colors;
  },
  components: {
    // The lock against scrolling is an inline style, which the page's policy forbids; the page behind has nothing to scroll.
    Modal: { defaultProps: { lockScroll: false } },
    Notification: { defaultProps: { styles: { description: { color: 'var(--ink-soft)' } } } },
  },
});

/** Hands the tokens to the kit, so that both speak of the same paper and ink. */
export const cssVariablesResolver: CSSVariablesResolver = () => {
  const shared = {
    '--mantine-color-body': 'var(--paper)',
    '--mantine-color-text': 'var(--ink)',
    '--mantine-color-dimmed': 'var(--ink-soft)',
    '--mantine-color-error': 'var(--late)',
    '--mantine-color-anchor': 'var(--primary)',
    '--mantine-color-default': 'var(--surface)',
    '--mantine-color-default-border': 'var(--line-strong)',
    '--mantine-color-placeholder': 'var(--ink-faint)',
  };
  return { variables: {}, light: shared, dark: shared };
};
