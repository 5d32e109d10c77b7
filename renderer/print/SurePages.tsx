import { useTranslation } from 'react-i18next';
import { howSure, monthToSay } from '#shared/budget/howSure.ts';
import type { MiddleCase } from '#shared/budget/middleCase.ts';
import { usualDraws, type Uncertain } from '#shared/budget/monteCarlo.ts';
import { rangeGroups } from '#shared/budget/ranges.ts';
import type { Plan } from '#shared/plan/schema.ts';
import type { Outcome } from '#shared/problem.ts';
import { BandChart, BreakEvenChart } from '#renderer/components/uncertainty/SureCharts.tsx';
import { useSureWords } from '#renderer/components/uncertainty/useSureWords.ts';
import { useFormat } from '#renderer/i18n/format.ts';
import { useInputNames } from '#renderer/i18n/inputNames.ts';
import { problemSentence } from '#renderer/i18n/sentences.ts';

interface Props {
  readonly plan: Plan;
  readonly uncertain: Outcome<Uncertain>;
  readonly middle: MiddleCase | null;
}

/** How sure the numbers are: the answers, cash and first visits as bands, break-even, targets, and the ranges behind. */
export function SurePages({ plan, uncertain, middle }: Props) {
  const { t } = useTranslation('uncertainty');
  const { number } = useFormat();
  return (
    <>
      <section className="sheet">
        <h1>{t('report.title')}</h1>
        {uncertain.ok ? (
          <Answers plan={plan} uncertain={uncertain.value} middle={middle} />
        ) : (
          uncertain.problems.map((problem) => <p key={problem.path.join('.')}>{problemSentence(problem)}</p>)
        )}
        <p className="label">
          {t('report.text', { draws: number(usualDraws.draws), seed: usualDraws.seed })}{' '}
          {plan.actuals.length > 0 && t('report.learned')} {t('bandMeans')}
        </p>
      </section>
      <RangesSheet plan={plan} />
    </>
  );
}

function Answers({ plan, uncertain, middle }: Omit<Props, 'uncertain'> & { readonly uncertain: Uncertain }) {
  const { t } = useTranslation(['uncertainty', 'budget']);
  const { month: monthName } = useFormat();
  const words = useSureWords(plan.profile.currency);
  const how = howSure(uncertain);
  const month = monthToSay(uncertain, plan.profile.openingDate);
  const charts = { plan, uncertain, width: 640, height: 180 };
  return (
    <>
      <div className="sentences">
        <p>
          <strong>{words.cashOut(how)}</strong> {words.lowest(how)} {middle && words.middle(middle)}
        </p>
        {(plan.targets ?? []).map((target, index) => (
          <p key={`${target.line} ${target.month} ${target.atLeast}`}>
            {t('report.target', {
              line: t(`lines.${target.line}`, { ns: 'budget' }),
              amount: words.value(target.line, target.atLeast),
              month: monthName(target.month),
              cases: words.cases(uncertain.probabilities.targets[index] ?? 0),
            })}
          </p>
        ))}
      </div>
      <BandChart {...charts} line="cash" month={month} />
      <BandChart {...charts} line="seen" month={month} />
      <BreakEvenChart {...charts} />
    </>
  );
}

function RangesSheet({ plan }: { readonly plan: Plan }) {
  const { t } = useTranslation('uncertainty');
  const names = useInputNames(plan);
  return (
    <section className="sheet">
      <h1>{t('report.ranges')}</h1>
      <p>{t('report.rangesText')}</p>
      <table className="tasks">
        <thead>
          <tr>
            <th>{t('ranges.input')}</th>
            {(['low', 'typical', 'high'] as const).map((edge) => (
              <th key={edge} className="date">
                {t(`ranges.${edge}`)}
              </th>
            ))}
          </tr>
        </thead>
        {rangeGroups(plan).map(({ of, channel, ranges }) => (
          <tbody key={ranges[0]!.path}>
            <tr>
              <th colSpan={4}>
                {of === 'channel' ? channel : t(of === 'clinic' ? 'ranges.ofClinic' : 'ranges.ofNothing')}
              </th>
            </tr>
            {ranges.map(({ path, low, typical, high }) => (
              <tr key={path}>
                <td>{names.short(path)}</td>
                {[low, typical, high].map((value, edge) => (
                  // oxlint-disable-next-line react/no-array-index-key -- low, typical and high always stand in this order
                  <td key={edge} className="date">
                    {names.value(path, value)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </section>
  );
}
