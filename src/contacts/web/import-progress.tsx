import { Download } from "lucide-react";
import { call, urlOf } from "../../platform/web/api.ts";
import { formatNumber } from "../../platform/web/format.ts";
import { Banner, Button, ProgressBar, Section, TextLink } from "../../platform/web/kit.ts";
import { useViewer } from "../../platform/web/viewer.tsx";
import { useWords } from "../../platform/web/words.ts";
import {
  cancelImportContract,
  errorFileContract,
  type ImportShown,
  startImportContract,
} from "../imports.contract.ts";
import { useContactChange } from "./use-contact-change.ts";

const counts = ["read", "created", "updated", "skipped", "failed"] as const;

/** While a file is read and after: counts that add up, the rows that were not taken, cancel and go on. */
export function ImportProgress({ file }: { file: ImportShown }) {
  const words = useWords("contacts");
  const viewer = useViewer();
  const params = { importId: file.id };
  const cancel = useContactChange(() => call(cancelImportContract, { params }));
  const goOn = useContactChange(() =>
    call(startImportContract, {
      params,
      body: { mapping: file.mapping, mode: file.mode, source: file.source },
    }),
  );
  const isCutOff = file.state === "failed" || file.state === "cancelled";
  const share =
    Number(file.bytes) > 0 ? Math.min(100, (100 * Number(file.bytesRead)) / Number(file.bytes)) : 0;
  return (
    <>
      {file.state === "running" && (
        <ProgressBar
          label={words("import.state.running")}
          value={share}
          count={words("import.progress", { rows: formatNumber(file.read, viewer) })}
          onCancel={() => cancel.mutate(undefined)}
        />
      )}
      {isCutOff && (
        <Banner
          tone={file.state === "failed" ? "red" : "amber"}
          title={words(file.state === "failed" ? "import.failedTitle" : "import.cancelledTitle")}
          actions={
            <Button isPending={goOn.isPending} onPress={() => goOn.mutate(undefined)}>
              {words("import.goOn")}
            </Button>
          }
        >
          {file.fault && <p>{file.fault}</p>}
          <p>{words("import.failedNext")}</p>
        </Banner>
      )}
      <Section title={words("import.became")} note={words("import.sum", file)}>
        <dl className="grid grid-cols-2 gap-3 sm:grid-cols-5">
          {counts.map((key) => (
            <div key={key} className="flex flex-col">
              <dt className="text-muted">{words(`import.count.${key}`)}</dt>
              <dd className="num font-semibold text-2xl">{formatNumber(file[key], viewer)}</dd>
            </div>
          ))}
        </dl>
      </Section>
      <div className="flex flex-wrap items-center gap-4">
        {file.skipped + file.failed > 0 && (
          <TextLink
            href={urlOf(errorFileContract as never, { params })}
            target="_blank"
            className="flex items-center gap-1.5"
          >
            <Download aria-hidden size={14} /> {words("import.errorFile")}
          </TextLink>
        )}
        <TextLink href="/persons?sort=-createdAt">{words("import.showPersons")}</TextLink>
      </div>
    </>
  );
}
