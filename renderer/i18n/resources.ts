import type en from './en/index.ts';

/** The words of a language by namespace; English decides which keys there are. */
export type Resources = typeof en;

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: Resources;
  }
}
