import { useNavigate } from "@tanstack/react-router";
import { FileUp } from "lucide-react";
import { useMemo } from "react";
import {
  Badge,
  Button,
  DataList,
  EmptyState,
  type ListColumn,
  ListPage,
  TextLink,
  When,
} from "../../platform/web/kit.ts";
import { useWords } from "../../platform/web/words.ts";
import type { ImportShown } from "../imports.contract.ts";
import { importsSource } from "./contacts-query.ts";
import { importTone } from "./import-tone.ts";

const counts = ["read", "created", "updated", "skipped", "failed"] as const;

export default function ImportsPage() {
  const words = useWords("contacts");
  const navigate = useNavigate();
  const columns = useMemo(
    (): ListColumn<ImportShown>[] => [
      {
        key: "file",
        label: words("import.file"),
        width: "minmax(200px,2fr)",
        phone: "title",
        text: (row) => row.filename,
        cell: (row) => (
          <TextLink quiet href={`/imports/${row.id}`} className="truncate font-medium">
            {row.filename}
          </TextLink>
        ),
      },
      {
        key: "state",
        label: words("import.stateLabel"),
        width: "150px",
        phone: "below",
        cell: (row) => <Badge tone={importTone[row.state]}>{words(`import.state.${row.state}`)}</Badge>,
      },
      {
        key: "startedBy",
        label: words("import.startedBy"),
        phone: "belowEnd",
        cell: (row) => row.startedByName,
      },
      {
        key: "uploadedAt",
        label: words("import.uploadedAt"),
        width: "120px",
        phone: "end",
        cell: (row) => <When at={row.uploadedAt} />,
      },
      ...counts.map(
        (key): ListColumn<ImportShown> => ({
          key,
          label: words(`import.count.${key}`),
          width: "90px",
          align: "end",
          cell: (row) => <span className="num">{row[key].toLocaleString()}</span>,
        }),
      ),
    ],
    [words],
  );
  const start = (
    <Button tone="primary" icon={FileUp} onPress={() => void navigate({ to: "/imports/new" })}>
      {words("import.new")}
    </Button>
  );
  return (
    <ListPage title={words("imports")} actions={start}>
      <DataList
        name="imports"
        label={words("imports")}
        idOf={(row) => row.id}
        columns={columns}
        source={importsSource}
        hrefOf={(row) => `/imports/${row.id}`}
        open={(row) => void navigate({ to: `/imports/${row.id}` })}
        empty={
          <EmptyState icon={FileUp} title={words("import.empty")} actions={start}>
            {words("import.emptyNext")}
          </EmptyState>
        }
      />
    </ListPage>
  );
}
