import { ProposeBudget } from '#renderer/components/proposal/ProposeBudget.tsx';

/** How much money, and for how many patients: the budget proposed from the clinic's own figures. */
export default function HowMuchPage() {
  return <ProposeBudget />;
}
