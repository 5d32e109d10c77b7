/** A column of a part's table: its heading and what it says of a row; empty where it says nothing. */
export interface PartColumn<Row> {
  readonly head: string;
  readonly cell: (row: Row) => string;
  /** Right-aligned and not broken. */
  readonly figure?: true;
}

interface Props<Row> {
  readonly rows: readonly Row[];
  readonly columns: readonly PartColumn<Row>[];
}

/** A table of the report without the columns that no row fills. */
export function PartTable<Row extends { readonly id: string }>({ rows, columns }: Props<Row>) {
  const filled = columns.filter(({ cell }) => rows.some((row) => cell(row) !== ''));
  return (
    <table className="tasks">
      <thead>
        <tr>
          {filled.map(({ head, figure }) => (
            <th key={head} className={figure && 'date'}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            {filled.map(({ head, cell, figure }) => (
              <td key={head} className={figure && 'date'}>
                {cell(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
