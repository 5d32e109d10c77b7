import type { ScreenProps } from '#renderer/app/PlanFrame.tsx';

export default function BudgetScreen({ part }: ScreenProps) {
  return <section>{part}</section>;
}
