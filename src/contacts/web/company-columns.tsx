import { type ListColumn, TextLink, When } from "../../platform/web/kit.ts";
import type { useWords } from "../../platform/web/words.ts";
import type { CompanyRow } from "../companies.contract.ts";
import { companyFields } from "../company.fields.ts";

type Words = ReturnType<typeof useWords>;
const sortable = new Set<string>(companyFields.filter((field) => "sort" in field).map((field) => field.key));
// The server counts no further for a list.
const COUNTED_TO = 1000;

export function companyColumns(words: Words): ListColumn<CompanyRow>[] {
  const columns: ListColumn<CompanyRow>[] = [
    {
      key: "name",
      label: words("field.name"),
      width: "minmax(200px,2fr)",
      phone: "title",
      text: (row) => row.name,
      cell: (row) => (
        <TextLink quiet href={`/companies/${row.id}`} className="truncate font-medium">
          {row.name}
        </TextLink>
      ),
    },
    {
      key: "domain",
      label: words("field.domain"),
      width: "minmax(150px,1.4fr)",
      phone: "below",
      text: (row) => row.domain ?? "",
      cell: (row) => row.domain,
    },
    {
      key: "industry",
      label: words("field.industry"),
      width: "minmax(120px,1fr)",
      text: (row) => row.industry ?? "",
      cell: (row) => row.industry,
    },
    {
      key: "country",
      label: words("field.country"),
      width: "80px",
      phone: "belowEnd",
      cell: (row) => row.country,
    },
    {
      key: "employees",
      label: words("field.employees"),
      width: "100px",
      align: "end",
      cell: (row) => <span className="num">{row.employees}</span>,
    },
    {
      key: "persons",
      label: words("field.persons"),
      width: "90px",
      align: "end",
      phone: "end",
      cell: (row) => (
        <span className="num">
          {row.persons >= COUNTED_TO ? words("list.manyPersons", { count: COUNTED_TO }) : row.persons}
        </span>
      ),
    },
    {
      key: "lastTouchAt",
      label: words("field.lastTouchAt"),
      width: "110px",
      cell: (row) =>
        row.lastTouchAt ? (
          <When at={row.lastTouchAt} />
        ) : (
          <span className="text-faint">{words("list.never")}</span>
        ),
    },
    {
      key: "createdAt",
      label: words("field.createdAt"),
      width: "110px",
      isExtra: true,
      cell: (row) => <When at={row.createdAt} as="day" />,
    },
  ];
  return columns.map((column) => ({ ...column, isSortable: sortable.has(column.key) }));
}
