import type { ScreenProps } from '#renderer/app/PlanFrame.tsx';

export default function SettingsScreen({ part }: ScreenProps) {
  return <section>{part}</section>;
}
