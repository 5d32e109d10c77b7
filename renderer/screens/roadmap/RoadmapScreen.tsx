import type { ScreenProps } from '#renderer/app/PlanFrame.tsx';

export default function RoadmapScreen({ part }: ScreenProps) {
  return <section>{part}</section>;
}
