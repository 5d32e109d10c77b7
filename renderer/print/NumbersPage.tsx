import { lowestMonth } from '#shared/budget/lowestCash.ts';
import { useTranslation } from 'react-i18next';
import { explain, type Opened } from '#shared/budget/explain/explain.ts';
import type { Explanation } from '#shared/budget/explain/types.ts';
import { Formula } from '#renderer/components/explain/Formula.tsx';
import { sourceKind, useNumberWords, type NumberWords } from '#renderer/components/explain/useNumberWords.ts';
import { useFormat } from '#renderer/i18n/format.ts';
import { Basis } from './Basis.tsx';
import type { ReportProps } from './Report.tsx';

/** How the headline numbers are made: formula, actual values, and where each of these comes from. */
export function NumbersPage({ plan, input, projection }: ReportProps) {
  const { t } = useTranslation('explain');
  const { month } = useFormat();
  const words = useNumberWords(plan);
  const explained = { plan, input, projection };
  const lowest = lowestMonth(projection);
  const headlines: readonly Opened[] = [
    { of: 'summary', figure: 'fundingNeeded' },
    { of: 'month', line: 'cash', month: lowest.month },
    { of: 'month', line: 'net', month: lowest.month },
    { of: 'summary', figure: 'breakEvenMonth' },
    { of: 'summary', figure: 'costPerPatient' },
    { of: 'summary', figure: 'patientValue' },
  ];
  return (
    <section className="sheet">
      <h1>{t('report.title')}</h1>
      <Basis plan={plan} />
      <p>{t('report.text')}</p>
      {headlines.map((opened) => {
        const one = explain(explained, opened);
        // Where nobody is seen, no patient has a cost.
        if (!one) return null;
        const at = words.when(one) ?? (one.month && month(one.month));
        return (
          <div key={JSON.stringify(opened)} className="made">
            <h2>
              {words.name(one.symbol)}
              {at !== null && `, ${at}`}
            </h2>
            <p className="label">{t(`what.${one.symbol}`)}</p>
            <Formula of={one} words={words} />
            <Parts of={one} words={words} />
          </div>
        );
      })}
    </section>
  );
}

/** The parts of a formula in a line, each with its value and its source in a word. */
function Parts({ of, words }: { readonly of: Explanation; readonly words: NumberWords }) {
  const { t } = useTranslation('explain');
  const inputs = of.parts().filter(({ origin }) => origin !== null);
  if (inputs.length === 0) return null;
  return (
    <p className="label">
      {t('report.inputs')}{' '}
      {inputs
        .map(
          (part) =>
            `${words.nameInFormula(part.symbol)} ${words.value(part.symbol, part.value)} (${t(`short.${sourceKind(part.origin!)}`)})`,
        )
        .join('; ')}
      .
    </p>
  );
}
