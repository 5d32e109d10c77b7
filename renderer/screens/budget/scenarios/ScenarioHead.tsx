import { Menu } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ComparedScenario } from '#shared/budget/scenarios.ts';
import { MoreMenu } from '#renderer/components/MoreMenu.tsx';
import { TextField } from '#renderer/components/TextField.tsx';
import { tellChange } from '#renderer/components/UndoNotice.tsx';
import { copyScenario, moveScenario, removeScenario, renameScenario } from '#renderer/state/scenarioActions.ts';
import classes from './ScenariosView.module.css';

interface Props {
  readonly compared: ComparedScenario;
  readonly first: boolean;
  readonly last: boolean;
}

/** The head of a scenario's column: its name to type over, and what else can be done with it. */
export function ScenarioHead({ compared: { scenario, changes }, first, last }: Props) {
  const { t } = useTranslation('whatIf');
  const { id, name, follows } = scenario;
  const remove = () => {
    removeScenario(id);
    tellChange(t('beside.removed', { name }));
  };
  return (
    <div className={classes.title}>
      <TextField
        hideLabel
        label={t('beside.name')}
        value={name}
        required={t('beside.nameEmpty')}
        maxLength={200}
        onCommit={(changed) => renameScenario(id, changed)}
      />
      <MoreMenu label={t('beside.more', { name })}>
        <Menu.Item onClick={() => copyScenario(id, t('beside.copyName', { name }), changes)}>
          {t('beside.copy')}
        </Menu.Item>
        <Menu.Item disabled={first} onClick={() => moveScenario(id, -1)}>
          {t('beside.left')}
        </Menu.Item>
        <Menu.Item disabled={last} onClick={() => moveScenario(id, 1)}>
          {t('beside.right')}
        </Menu.Item>
        <Menu.Item onClick={remove}>{t('beside.remove')}</Menu.Item>
      </MoreMenu>
      {follows && <small>{t(`beside.follows.${follows}`)}</small>}
    </div>
  );
}
