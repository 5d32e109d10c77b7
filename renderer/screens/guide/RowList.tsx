import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './RowList.module.css';

interface Props<Row> {
  readonly rows: readonly Row[];
  /** The widths of the fields, as columns of a grid. */
  readonly columns: string;
  /** Fields of several lines: everything stands at the top of its row. */
  readonly tall?: boolean;
  /** Each row folds into a line. */
  readonly folded?: boolean;
  /** The fields of a row. */
  readonly children: (row: Row, index: number) => ReactNode;
  readonly removeLabel: (row: Row) => string;
  readonly onRemove: (row: Row, index: number) => void;
  readonly addLabel: string;
  readonly onAdd: () => void;
}

/** Things of one kind in rows of fields, each with its remove button, and a button that adds one. */
export function RowList<Row extends { readonly id: string }>(props: Props<Row>) {
  const { t } = useTranslation();
  const { rows, columns, tall = false, folded = false, children, removeLabel, onRemove, addLabel, onAdd } = props;
  return (
    <>
      <ul className={classes.rows} data-tall={tall || undefined} data-folded={folded || undefined}>
        {rows.map((row, index) => (
          <li key={row.id} style={{ gridTemplateColumns: `${columns} auto` }}>
            {children(row, index)}
            <Button
              variant="subtle"
              color="gray"
              size="compact-md"
              aria-label={removeLabel(row)}
              onClick={() => onRemove(row, index)}
            >
              {t('remove')}
            </Button>
          </li>
        ))}
      </ul>
      <div>
        <Button variant="default" onClick={onAdd}>
          {addLabel}
        </Button>
      </div>
    </>
  );
}
