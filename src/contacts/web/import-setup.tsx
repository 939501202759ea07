import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { call } from "../../platform/web/api.ts";
import {
  Banner,
  Button,
  Section,
  SegmentedControl,
  SkeletonRows,
  TextField,
} from "../../platform/web/kit.ts";
import { useWords } from "../../platform/web/words.ts";
import { type ImportShown, previewImportContract, startImportContract } from "../imports.contract.ts";
import { MappingTable } from "./mapping-table.tsx";
import { PreviewTable } from "./preview-table.tsx";
import { useContactChange } from "./use-contact-change.ts";

const modes = ["both", "create", "update"] as const;
type Mode = (typeof modes)[number];

/** Before the run: what each column becomes, and what would happen to the first rows. */
export function ImportSetup({ file }: { file: ImportShown }) {
  const words = useWords("contacts");
  const [mapping, setMapping] = useState(file.mapping);
  const [mode, setMode] = useState<Mode>("both");
  const [source, setSource] = useState("import");
  const params = { importId: file.id };
  const { data } = useQuery({
    queryKey: ["import-preview", file.id, mapping, mode],
    queryFn: ({ signal }) => call(previewImportContract, { params, body: { mapping, mode }, signal }),
    placeholderData: (before) => before,
  });
  const start = useContactChange(() =>
    call(startImportContract, { params, body: { mapping, mode, source: source.trim() || "import" } }),
  );
  const hasEmail = mapping.includes("email");
  return (
    <>
      {!hasEmail && <Banner tone="amber" title={words("import.needEmail")} />}
      <Section
        title={words("import.mapping")}
        note={words("import.mappingNote", { count: file.columns.length })}
      >
        <MappingTable
          columns={file.columns}
          samples={data?.rows ?? []}
          mapping={mapping}
          onChange={setMapping}
        />
      </Section>
      <div className="flex flex-wrap items-end gap-4">
        <SegmentedControl
          label={words("import.mode")}
          segments={modes.map((value) => ({ value, label: words(`import.modeOf.${value}`) }))}
          value={mode}
          onChange={(value) => setMode(value as Mode)}
        />
        <TextField label={words("import.source")} value={source} onChange={setSource} className="w-56" />
        <Button
          tone="primary"
          className="ml-auto"
          isDisabled={!hasEmail}
          isPending={start.isPending}
          onPress={() => start.mutate(undefined)}
        >
          {words("import.start")}
        </Button>
      </div>
      <Section title={words("import.preview")} note={data?.rows.length}>
        {data ? (
          <PreviewTable rows={data.rows} columns={file.columns} mapping={mapping} />
        ) : (
          <SkeletonRows label={words("import.preview")} />
        )}
      </Section>
    </>
  );
}
