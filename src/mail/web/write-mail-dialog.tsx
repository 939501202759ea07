import { useState } from "react";
import type { About } from "../../activity/open.ts";
import { Banner, Button, Dialog, Kbd, TextArea, TextField } from "../../platform/web/kit.ts";
import { useWords } from "../../platform/web/words.ts";
import { aboutOf, useSendMail } from "./use-send-mail.ts";

interface WriteMailProps {
  about: About;
  personId: string;
  onClose: () => void;
}

export function WriteMailDialog({ about, personId, onClose }: WriteMailProps) {
  const words = useWords("mail");
  const [subject, setSubject] = useState("");
  const [text, setText] = useState("");
  const send = useSendMail(onClose);
  const isReady = subject.trim() !== "" && text.trim() !== "";
  const go = () => isReady && send.mutate({ personId, subject, text, about: aboutOf(about) });
  return (
    <Dialog
      title={words("compose.action")}
      isOpen
      onClose={onClose}
      size="lg"
      actions={
        <>
          <span className="mr-auto self-center text-muted text-sm max-sm:hidden">
            <Kbd keys="mod+enter" /> {words("compose.sendKey")}
          </span>
          <Button onPress={onClose}>{words("form.cancel")}</Button>
          <Button tone="primary" isDisabled={!isReady} isPending={send.isPending} onPress={go}>
            {words("compose.send")}
          </Button>
        </>
      }
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: ⌘Enter bubbles from the fields */}
      <div
        className="flex flex-col gap-3"
        onKeyDown={(event) => event.key === "Enter" && (event.metaKey || event.ctrlKey) && go()}
      >
        {send.error && <Banner tone="red" title={send.error.message} />}
        <TextField label={words("compose.subject")} value={subject} onChange={setSubject} autoFocus />
        <TextArea label={words("compose.text")} value={text} onChange={setText} rows={12} />
      </div>
    </Dialog>
  );
}
