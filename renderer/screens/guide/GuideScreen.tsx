import type { ScreenProps } from '#renderer/app/PlanFrame.tsx';

export default function GuideScreen({ part }: ScreenProps) {
  return <section>{part}</section>;
}
