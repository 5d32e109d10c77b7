import { useTranslation } from 'react-i18next';
import type { ProposalFinding } from '#shared/budget/proposal/findings.ts';
import notice from '#renderer/components/Notice.module.css';
import { useGoalWords, usePatients } from '#renderer/components/split/SplitSentences.tsx';
import { useFormat } from '#renderer/i18n/format.ts';
import { usePlan } from '#renderer/state/planStore.ts';
import classes from './ProposeBudget.module.css';

type Code = ProposalFinding['code'];

/** What answers the question itself, what warns; everything else only informs. */
const headlines: readonly Code[] = ['reached', 'withoutMoney', 'short', 'full'];
const warnings: readonly Code[] = ['short', 'full', 'aboveCapacity', 'noSite', 'fewChannels', 'cashShort'];

/** The proposal in sentences: the answer as the headline, then what to know. */
export function ProposalFindings({ findings }: { readonly findings: readonly ProposalFinding[] }) {
  const answer = findings.find(({ code }) => headlines.includes(code));
  const rest = findings.filter((finding) => finding !== answer);
  return (
    <div className={classes.findings} aria-live="polite">
      {answer && (
        <h2>
          <FindingSentence finding={answer} />
        </h2>
      )}
      <ul>
        {rest
          .filter((finding) => !isWarning(finding))
          .map((finding) => (
            <li key={finding.code}>
              <FindingSentence finding={finding} />
            </li>
          ))}
      </ul>
      {rest.filter(isWarning).map((finding) => (
        <p key={finding.code} className={notice.notice} data-kind="risk">
          <FindingSentence finding={finding} />
        </p>
      ))}
    </div>
  );
}

function isWarning(finding: ProposalFinding): boolean {
  return warnings.includes(finding.code) || (finding.code === 'cost' && finding.cost > finding.target);
}

function FindingSentence({ finding }: { readonly finding: ProposalFinding }) {
  const { t } = useTranslation('proposal');
  const { money: moneyOf, month, number, date } = useFormat();
  const patients = usePatients();
  const goalOf = useGoalWords();
  const plan = usePlan();
  const money = (amount: number) => moneyOf(amount, plan.profile.currency);
  const names = (ids: readonly string[]) =>
    ids.map((id) => plan.channels.find((channel) => channel.id === id)?.name ?? '').join(', ');
  switch (finding.code) {
    case 'reached': {
      const figures = {
        visits: patients(finding.visits).shown,
        month: month(finding.month),
        monthly: money(finding.monthly),
        spare: money(finding.most - finding.monthly),
      };
      return t(
        finding.most - finding.monthly > 0.02 * finding.most ? 'findings.reachedForLess' : 'findings.reached',
        figures,
      );
    }
    case 'withoutMoney':
      return t('findings.withoutMoney', { visits: patients(finding.visits).shown, month: month(finding.month) });
    case 'short': {
      const { visits, target, needed, atMost, capacity } = finding;
      const figures = {
        visits: patients(visits).shown,
        target: number(target),
        month: month(finding.month),
        monthly: money(finding.monthly),
      };
      if (needed !== null) return t('findings.short', { ...figures, needed: money(needed) });
      return t(target > capacity ? 'findings.shortBeyondClinic' : 'findings.shortForever', {
        ...figures,
        atMost: number(atMost ?? 0),
        capacity: number(capacity),
      });
    }
    case 'full':
      return t('findings.full', {
        visits: patients(finding.visits).shown,
        target: number(finding.target),
        month: month(finding.month),
        monthly: money(finding.monthly),
      });
    case 'aboveCapacity':
      return t('findings.aboveCapacity', { target: number(finding.target), fits: number(finding.fits) });
    case 'cost':
      return t(finding.cost > finding.target ? 'findings.costTooHigh' : 'findings.cost', {
        cost: money(finding.cost),
        goal: goalOf(plan, finding.target),
      });
    case 'before':
      return t('findings.before', { amount: money(finding.amount), month: month(finding.from) });
    case 'waitForSite':
      return t('findings.waitForSite', { channels: names(finding.ids), date: date(finding.live) });
    case 'noSite':
      return t('findings.noSite', { channels: names(finding.ids) });
    case 'fewChannels':
      return t('findings.fewChannels');
    case 'cashShort':
      return t('findings.cashShort', { amount: money(finding.amount), month: month(finding.month) });
  }
}
