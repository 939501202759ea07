import { useMutation } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { FileUp } from "lucide-react";
import { useState } from "react";
import { DropZone, FileTrigger, Text } from "react-aria-components";
import { Banner, Button, PageHeader, ProgressBar } from "../../platform/web/kit.ts";
import { useWords } from "../../platform/web/words.ts";
import { uploadFile } from "./upload-file.ts";

/** The first of three steps: the file. Mapping and preview are on the import's own page, so leaving loses nothing. */
export default function ImportNewPage() {
  const words = useWords("contacts");
  const navigate = useNavigate();
  const [percent, setPercent] = useState(0);
  const upload = useMutation({
    mutationFn: (file: File) => uploadFile(file, setPercent),
    onSuccess: ({ importId }) => navigate({ to: `/imports/${importId}` }),
    meta: { quiet: true },
  });
  const take = (file: File | undefined) => file && upload.mutate(file);
  return (
    <div className="scroll-quiet mx-auto h-full max-w-3xl overflow-auto">
      <PageHeader title={words("import.new")} className="pt-6" />
      <div className="flex flex-col gap-4 px-4">
        {upload.error && <Banner tone="red" title={upload.error.message} />}
        {upload.isPending ? (
          <ProgressBar label={words("import.uploading", { name: upload.variables.name })} value={percent} />
        ) : (
          <DropZone
            aria-label={words("import.drop")}
            onDrop={async (event) => {
              const [dropped] = event.items.filter((item) => item.kind === "file");
              if (dropped) take(await dropped.getFile());
            }}
            className="focus-ring flex flex-col items-center gap-3 rounded-xl border border-line-strong border-dashed bg-surface px-6 py-16 text-center data-drop-target:border-accent data-drop-target:bg-hover"
          >
            <FileUp aria-hidden size={24} className="text-faint" />
            <Text slot="label" className="font-semibold text-lg">
              {words("import.drop")}
            </Text>
            <span className="max-w-md text-balance text-muted">{words("import.dropNext")}</span>
            <FileTrigger
              acceptedFileTypes={[".csv", ".txt", ".tsv", "text/csv"]}
              onSelect={(files) => take(files?.[0])}
            >
              <Button tone="primary">{words("import.choose")}</Button>
            </FileTrigger>
          </DropZone>
        )}
      </div>
    </div>
  );
}
