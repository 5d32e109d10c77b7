import { memo, useLayoutEffect, useRef, type PointerEvent, type ReactNode, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { CellChange, Range } from './range.ts';
import { useFormat } from '#renderer/i18n/format.ts';
import { cellIn, cellOf } from '#renderer/components/useCellStop.ts';
import { useSheet, type SheetNotice } from './useSheet.ts';
import classes from './Spreadsheet.module.css';

/** One column: its words, and whether it is tinted (months before the opening). */
export interface SheetColumn {
  readonly key: string;
  readonly label: string;
  readonly tinted?: boolean;
}

/** One row of amounts. */
export interface SheetRow {
  readonly key: string;
  /** Its name, for those who hear the sheet. */
  readonly name: string;
  /** What stands in the frozen first column. */
  readonly head: ReactNode;
  readonly total: string;
  readonly values: readonly (number | null)[];
  /** The id of the cell in a column, so that others can lead there. */
  readonly cellId?: (column: SheetColumn) => string;
  /** Drawn faint: not part of the sums. */
  readonly faint?: boolean;
}

interface Props {
  readonly label: string;
  /** The words over the first column and over the totals. */
  readonly corner: string;
  readonly totalLabel: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly SheetRow[];
  /** The sums at the foot: over everything, then by column. */
  readonly sums?: { readonly total: string; readonly byColumn: readonly string[] };
  readonly format: (value: number) => string;
  readonly onChange: (changes: readonly CellChange[]) => void;
  /** The column that is first in sight and selected when the sheet is opened. */
  readonly startColumn?: number;
  /** What stands above the sheet and acts on what is selected. */
  readonly tools?: (range: Range, fillRight: () => void) => ReactNode;
}

/** Amounts in rows and columns with the editing rule of `useSheet`: frozen heads and totals, sums at the foot. */
export function Spreadsheet({
  label,
  corner,
  totalLabel,
  columns,
  rows,
  sums,
  format,
  onChange,
  startColumn = 0,
  tools,
}: Props) {
  const { decimalSign } = useFormat();
  const table = useRef<HTMLTableElement>(null);
  const sheet = useSheet({
    size: { rows: rows.length, columns: columns.length },
    valueAt: ({ row, column }) => rows[row]?.values[column] ?? null,
    onChange,
    startColumn,
    decimalSign,
    focusCell: (cell) => {
      if (table.current) cellIn(table.current, cell)?.focus();
    },
  });
  const opened = useRef(startColumn);
  useLayoutEffect(() => {
    const cell = table.current && cellIn(table.current, { row: 0, column: opened.current });
    const frozen = table.current?.querySelector<HTMLElement>('th');
    const scroll = table.current?.parentElement;
    if (cell && frozen && scroll && opened.current > 0) scroll.scrollLeft = cell.offsetLeft - frozen.offsetWidth;
  }, []);
  const onPointer = (event: PointerEvent) => {
    const cell = cellOf(event.target);
    if (!cell || (event.target as Element).closest('input')) return;
    if (event.type === 'pointerdown' && event.button === 0) {
      if (sheet.commit()) sheet.select(cell, event.shiftKey);
      else event.preventDefault();
    } else if (event.type === 'pointerover' && event.buttons === 1) sheet.select(cell, true);
  };
  /** Keys on what else stands in the sheet, a button in a head, are its own. */
  const inCell =
    <E extends SyntheticEvent>(handle: (event: E) => void) =>
    (event: E) =>
      void (cellOf(event.target) && handle(event));
  const { onKeyDown, onCopy, onCut, onPaste } = sheet.handlers;
  return (
    <div className={classes.sheet}>
      {tools?.(sheet.range, sheet.fillRight)}
      {sheet.notice && <Notice notice={sheet.notice} />}
      <div className={classes.scroll}>
        <table
          ref={table}
          role="grid"
          aria-label={label}
          aria-multiselectable
          onPointerDown={onPointer}
          onPointerOver={onPointer}
          onFocus={({ target }) => {
            const cell = cellOf(target);
            if (cell && target.matches('[data-cell]')) sheet.arrive(cell);
          }}
          onDoubleClick={(event) => {
            const cell = cellOf(event.target);
            if (cell) sheet.editValue(cell);
          }}
          onKeyDown={inCell(onKeyDown)}
          onCopy={inCell(onCopy)}
          onCut={inCell(onCut)}
          onPaste={inCell(onPaste)}
        >
          <thead>
            <tr>
              <th scope="col">{corner}</th>
              {columns.map((column) => (
                <th key={column.key} scope="col">
                  {column.label}
                </th>
              ))}
              <th scope="col">{totalLabel}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <Row
                key={row.key}
                row={row}
                index={index}
                columns={columns}
                format={format}
                // Only the rows that the selection touches are drawn anew when it moves.
                range={index >= sheet.range.top && index <= sheet.range.bottom ? sheet.range : null}
                focused={sheet.focus.row === index ? sheet.focus.column : null}
                editing={sheet.editing?.cell.row === index ? sheet : null}
              />
            ))}
          </tbody>
          {sums && (
            <tfoot>
              <tr>
                <th scope="row">{totalLabel}</th>
                {columns.map((column, index) => (
                  <td key={column.key}>{sums.byColumn[index]}</td>
                ))}
                <td>{sums.total}</td>
              </tr>
            </tfoot>
          )}
        </table>
      </div>
    </div>
  );
}

/** What the sheet has to say: an alert where nothing was stored, a remark where something was. */
function Notice({ notice }: { readonly notice: SheetNotice }) {
  const { t } = useTranslation();
  if (notice.kind === 'cut')
    return (
      <p role="status" className={classes.cut}>
        {notice.rows > 0 && t('sheet.cutRows', { count: notice.rows })}{' '}
        {notice.columns > 0 && t('sheet.cutColumns', { count: notice.columns })}
      </p>
    );
  const { kind, ...words } = notice;
  return (
    <p role="alert" className={classes.refused}>
      {t(`sheet.${kind}`, words)}
    </p>
  );
}

interface RowProps {
  readonly row: SheetRow;
  readonly index: number;
  readonly columns: readonly SheetColumn[];
  readonly format: (value: number) => string;
  readonly range: Range | null;
  readonly focused: number | null;
  readonly editing: ReturnType<typeof useSheet> | null;
}

const Row = memo(function Row({ row, index, columns, format, range, focused, editing }: RowProps) {
  return (
    <tr data-faint={row.faint || undefined}>
      <th scope="row">{row.head}</th>
      {columns.map((column, c) => {
        const value = row.values[c] ?? null;
        const edited = editing?.editing?.cell.column === c ? editing : null;
        return (
          <td
            key={column.key}
            data-cell={`${index}.${c}`}
            id={row.cellId?.(column)}
            data-tinted={column.tinted || undefined}
            aria-selected={range !== null && c >= range.left && c <= range.right}
            aria-label={`${row.name}, ${column.label}${value === null ? '' : `, ${format(value)}`}`}
            tabIndex={focused === c ? 0 : -1}
          >
            {edited ? (
              <input
                autoFocus
                aria-label={`${row.name}, ${column.label}`}
                value={edited.editing?.text ?? ''}
                inputMode="decimal"
                onChange={(event) => edited.edit({ row: index, column: c }, event.currentTarget.value)}
                onBlur={edited.commit}
              />
            ) : (
              value !== null && format(value)
            )}
          </td>
        );
      })}
      <td>{row.total}</td>
    </tr>
  );
});
