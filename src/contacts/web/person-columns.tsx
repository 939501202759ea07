import { Ban } from "lucide-react";
import { Avatar, Badge, type FilterField, type ListColumn, TextLink, When } from "../../platform/web/kit.ts";
import type { useWords } from "../../platform/web/words.ts";
import { personFields } from "../person.fields.ts";
import type { PersonRow } from "../persons.contract.ts";

type Words = ReturnType<typeof useWords>;

const sortable = new Set<string>(personFields.filter((field) => "sort" in field).map((field) => field.key));

export function personColumns(words: Words): ListColumn<PersonRow>[] {
  const columns: ListColumn<PersonRow>[] = [
    {
      key: "name",
      label: words("field.name"),
      width: "minmax(200px,2fr)",
      phone: "title",
      text: (row) => row.name,
      cell: (row) => (
        <span className="flex min-w-0 items-center gap-2">
          <Avatar name={row.name} size="sm" />
          <TextLink quiet href={`/persons/${row.id}`} className="truncate font-medium">
            {row.name}
          </TextLink>
          {row.suppressed && (
            <Badge tone="red" icon={Ban}>
              {words("list.suppressed")}
            </Badge>
          )}
        </span>
      ),
    },
    {
      key: "title",
      label: words("field.title"),
      width: "minmax(140px,1.4fr)",
      phone: "below",
      text: (row) => row.title ?? "",
      cell: (row) => row.title,
    },
    {
      key: "company",
      label: words("field.company"),
      width: "minmax(150px,1.5fr)",
      phone: "belowEnd",
      text: (row) => row.companyName ?? "",
      cell: (row) =>
        row.companyId && (
          <TextLink quiet href={`/companies/${row.companyId}`}>
            {row.companyName}
          </TextLink>
        ),
    },
    {
      key: "email",
      label: words("field.email"),
      width: "minmax(180px,1.8fr)",
      text: (row) => row.email ?? "",
      cell: (row) => <Address row={row} words={words} />,
    },
    {
      key: "phone",
      label: words("field.phone"),
      width: "140px",
      cell: (row) => <span className="num">{row.phone}</span>,
    },
    {
      key: "country",
      label: words("field.country"),
      width: "80px",
      isExtra: true,
      cell: (row) => row.country,
    },
    { key: "source", label: words("field.source"), width: "110px", isExtra: true, cell: (row) => row.source },
    {
      key: "lastTouchAt",
      label: words("field.lastTouchAt"),
      width: "110px",
      phone: "end",
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

function Address({ row, words }: { row: PersonRow; words: Words }) {
  return (
    <span className="flex min-w-0 items-center gap-2">
      <span className="truncate">{row.email}</span>
      {row.emailState === "bounced" && <Badge tone="amber">{words("emailState.bounced")}</Badge>}
    </span>
  );
}

/** From the field definitions, so that a new field can be filtered by the day it exists. */
export function filtersOf(
  fields: readonly { key: string; kind: FilterField["kind"]; options?: readonly string[] }[],
  words: Words,
): FilterField[] {
  return fields.map(({ key, kind, options }) => ({
    key,
    kind,
    label: words(`field.${key}`),
    ...(options ? { options: options.map((value) => ({ value, label: words(`${key}.${value}`) })) } : {}),
  }));
}
