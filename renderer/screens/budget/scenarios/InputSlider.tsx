import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { memo, useId } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './ScenariosView.module.css';

interface Props {
  readonly path: string;
  readonly name: string;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly position: number;
  /** The value at the position, and the plan's, in words. */
  readonly value: string;
  readonly planned: string;
  readonly onMove: (path: string, position: number) => void;
  readonly onTake: (path: string) => void;
}

/** One input on a slider: dragged, or moved by the arrow keys, it answers at every step. */
export const InputSlider = memo(function InputSlider(props: Props) {
  const { path, name, min, max, step, position, value, planned, onMove, onTake } = props;
  const { t } = useTranslation('whatIf');
  const id = useId();
  return (
    <li className={classes.slider}>
      <label htmlFor={id}>{name}</label>
      <span className={classes.value}>
        {value}
        <small>{t('tryOut.planned', { value: planned })}</small>
      </span>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={t('tryOut.take', { input: name })}
        onClick={() => onTake(path)}
      >
        <IconX size={16} />
      </ActionIcon>
      <input
        id={id}
        type="range"
        min={min}
        max={max}
        step={step}
        value={position}
        aria-valuetext={value}
        onChange={(event) => onMove(path, Number(event.currentTarget.value))}
      />
    </li>
  );
});
