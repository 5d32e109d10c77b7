import { useTranslation } from 'react-i18next';
import { formatOf, type Format } from '#shared/content/format.ts';

/** The formats of the language on the screen. */
export function useFormat(): Format {
  const { i18n } = useTranslation();
  return formatOf(i18n.language);
}
