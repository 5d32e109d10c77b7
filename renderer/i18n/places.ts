const countryCodes =
  'LT LV EE PL DE GB IE US CA RU UA BY KZ GE AM AZ UZ FI SE NO DK NL BE FR ES PT IT AT CH CZ SK HU RO BG GR HR SI RS TR IL AE SA IN CN JP KR AU NZ ZA BR MX AR'.split(
    ' ',
  );

/** The countries on offer, by their name in a language. */
export function countryNames(language: string): { value: string; label: string }[] {
  const names = new Intl.DisplayNames([language], { type: 'region' });
  return countryCodes
    .map((value) => ({ value, label: names.of(value) ?? value }))
    .sort((a, b) => a.label.localeCompare(b.label, language));
}

/** The currencies on offer, and the one in use. */
export function currencies(used: string): string[] {
  const known = [
    'EUR',
    'USD',
    'GBP',
    'RUB',
    'PLN',
    'CHF',
    'SEK',
    'NOK',
    'DKK',
    'CZK',
    'UAH',
    'KZT',
    'GEL',
    'AED',
    'CAD',
    'AUD',
  ];
  return known.includes(used) ? known : [used, ...known];
}
