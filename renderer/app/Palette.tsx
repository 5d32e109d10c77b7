import { Spotlight, type SpotlightActionData } from '@mantine/spotlight';
import { IconChecklist, IconCompass, IconSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { usePlanStore } from '#renderer/state/planStore.ts';
import { commands } from './commands.ts';
import { pages } from '#renderer/screens/guide/pages.ts';
import { useView } from '#renderer/state/view.ts';
import { placeOf } from './places.ts';

/** Search over everything: what the program can do, the pages of the guide and the tasks of the open plan. */
export default function Palette() {
  const { t } = useTranslation(['common', 'guide']);
  const [, go] = useLocation();
  const plan = usePlanStore((state) => state.plan);
  const commandActions: SpotlightActionData[] = commands
    .filter((command) => command.id !== 'palette.open' && command.enabled())
    .map((command) => ({
      id: command.id,
      label: t(command.label),
      leftSection: <command.icon size={18} />,
      onClick: () => void command.run({ go }),
    }));
  const pageActions: SpotlightActionData[] = (plan ? pages : []).map(({ key }) => ({
    id: `guide.${key}`,
    label: t(`pages.${key}.title`, { ns: 'guide' }),
    leftSection: <IconCompass size={18} />,
    onClick: () => plan && go(placeOf(plan.id, 'guide', key)),
  }));
  const taskActions: SpotlightActionData[] = (plan?.tasks ?? []).map((task) => ({
    id: `task.${task.id}`,
    label: task.title,
    leftSection: <IconChecklist size={18} />,
    onClick: () => {
      useView.getState().selectTask(task.id);
      if (plan) go(placeOf(plan.id, 'roadmap'));
    },
  }));
  return (
    <Spotlight
      actions={[
        { group: t('palette.commands'), actions: commandActions },
        { group: t('sections.guide'), actions: pageActions },
        { group: t('palette.tasks'), actions: taskActions },
      ]}
      shortcut={null}
      limit={12}
      nothingFound={t('palette.nothing')}
      searchProps={{ leftSection: <IconSearch size={18} />, placeholder: t('palette.placeholder') }}
    />
  );
}
