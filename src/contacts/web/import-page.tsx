import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { Badge, ErrorState, PageHeader, SkeletonRows } from "../../platform/web/kit.ts";
import { useWords } from "../../platform/web/words.ts";
import { importQuery } from "./contacts-query.ts";
import { ImportProgress } from "./import-progress.tsx";
import { ImportSetup } from "./import-setup.tsx";
import { importTone } from "./import-tone.ts";

/** One file: what its columns are, what would happen, what is happening, what became of it. */
export default function ImportPage() {
  const words = useWords("contacts");
  const { importId = "" } = useParams({ strict: false }) as { importId?: string };
  const { data, error, refetch } = useQuery(importQuery(importId));
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} isPage />;
  if (!data) return <SkeletonRows label={words("imports")} />;
  const delimiter = words(`import.delimiter.${data.delimiter}`, { defaultValue: data.delimiter });
  return (
    <div className="scroll-quiet mx-auto h-full max-w-5xl overflow-auto">
      <PageHeader
        title={data.filename}
        note={<Badge tone={importTone[data.state]}>{words(`import.state.${data.state}`)}</Badge>}
        says={
          data.state === "uploading"
            ? undefined
            : words("import.shape", { encoding: data.encoding, delimiter })
        }
        className="pt-6"
      />
      <div className="flex flex-col gap-4 px-4 pb-16">
        {data.state === "uploaded" ? <ImportSetup file={data} /> : <ImportProgress file={data} />}
      </div>
    </div>
  );
}
