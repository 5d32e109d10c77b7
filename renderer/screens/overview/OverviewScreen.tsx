import type { ScreenProps } from '#renderer/app/PlanFrame.tsx';

export default function OverviewScreen({ part }: ScreenProps) {
  return <section>{part}</section>;
}
