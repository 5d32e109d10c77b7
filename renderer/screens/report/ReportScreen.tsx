import type { ScreenProps } from '#renderer/app/PlanFrame.tsx';

export default function ReportScreen({ part }: ScreenProps) {
  return <section>{part}</section>;
}
