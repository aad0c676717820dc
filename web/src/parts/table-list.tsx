import { ListFrame, type ListFrameProps } from './list-frame.tsx'
import { type Column, Table } from './table.tsx'

interface Props<Row> extends Omit<ListFrameProps<Row>, 'children'> {
  readonly columns: readonly Column<Row>[]
  /** The order that rows stand in where the address names none. */
  readonly defaultSort: string
}

/** A list whose rows stand in one table: the frame of every list, with the table in it. */
export function TableList<Row extends { readonly id: string }>({ columns, defaultSort, ...frame }: Props<Row>) {
  return (
    <ListFrame {...frame}>
      {(rows, busy) => (
        <Table
          caption={frame.title}
          columns={columns}
          rows={rows}
          keyOf={(row) => row.id}
          defaultSort={defaultSort}
          busy={busy}
        />
      )}
    </ListFrame>
  )
}
