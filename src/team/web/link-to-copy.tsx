import { Copy } from "lucide-react";
import { formatInstant } from "../../platform/web/format.ts";
import { Button, TextField, toast } from "../../platform/web/kit.ts";
import { useViewer } from "../../platform/web/viewer.tsx";
import { useWords } from "../../platform/web/words.ts";

/** A link that is shown once. */
export function LinkToCopy({ url, expiresAt }: { url: string; expiresAt: string }) {
  const words = useWords("team");
  const viewer = useViewer();
  const copy = async () => {
    await navigator.clipboard.writeText(url);
    toast({ text: words("invite.copied") });
  };
  return (
    <div className="flex flex-col gap-2">
      <div className="flex items-end gap-2">
        <TextField label={words("invite.link")} value={url} isReadOnly className="flex-1" />
        <Button icon={Copy} onPress={() => void copy()}>
          {words("invite.copy")}
        </Button>
      </div>
      <p className="text-muted text-sm">
        {words("invite.once", { day: formatInstant(expiresAt, viewer, "day") })}
      </p>
    </div>
  );
}
