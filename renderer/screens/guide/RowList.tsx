import { ActionIcon, Button } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
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
  const { rows, columns, tall = false, folded = false, children, removeLabel, onRemove, addLabel, onAdd } = props;
  return (
    <>
      <ul className={classes.rows} data-tall={tall || undefined} data-folded={folded || undefined}>
        {rows.map((row, index) => (
          <li key={row.id} style={{ gridTemplateColumns: `${columns} auto` }}>
            {children(row, index)}
            <ActionIcon
              variant="subtle"
              color="gray"
              size="lg"
              aria-label={removeLabel(row)}
              onClick={() => onRemove(row, index)}
            >
              <IconTrash size={18} />
            </ActionIcon>
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
