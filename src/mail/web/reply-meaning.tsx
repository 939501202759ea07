import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Check, CircleHelp } from "lucide-react";
import { call } from "../../platform/web/api.ts";
import { Banner, Button, Kbd } from "../../platform/web/kit.ts";
import { useShortcut } from "../../platform/web/shortcuts.ts";
import { useWords } from "../../platform/web/words.ts";
import { type Intent, intents } from "../intent.ts";
import { judgeReply, type ReplyMeaning as Meaning } from "../mail.contract.ts";

// None of them is a key of the list it stands beside.
const keys: Record<Intent, string> = { positive: "p", neutral: "u", negative: "n" };

/** Confirm the guess or say otherwise: one key either way, and again to change one's mind. */
export function ReplyMeaning({ messageId, meaning }: { messageId: string; meaning: Meaning }) {
  const words = useWords("mail");
  const client = useQueryClient();
  const judge = useMutation({
    mutationFn: (intent: Intent) => call(judgeReply, { params: { messageId }, body: { intent } }),
    onSettled: () =>
      Promise.all(
        ["last-mail", "mail-thread"].map((shown) => client.invalidateQueries({ queryKey: [shown] })),
      ),
  });
  const pending = judge.isPending ? judge.variables : null;
  const judged = pending ?? meaning.judged;
  if (meaning.optsOut) return <Banner tone="amber" title={words("meaning.stopped")} />;
  const intent = words(`meaning.intent.${judged ?? meaning.suggested}`);
  return (
    <fieldset aria-label={words("meaning.title")} className="flex flex-wrap items-center gap-2">
      {intents.map((one) => (
        <Choice
          key={one}
          intent={one}
          isChosen={judged === one}
          isGuess={!judged && meaning.suggested === one}
          onChoose={() => judge.mutate(one)}
        />
      ))}
      <span className="text-muted text-sm">
        {words(judged ? "meaning.judged" : "meaning.guess", { intent })}
      </span>
    </fieldset>
  );
}

interface ChoiceProps {
  intent: Intent;
  isChosen: boolean;
  isGuess: boolean;
  onChoose: () => void;
}

function Choice({ intent, isChosen, isGuess, onChoose }: ChoiceProps) {
  const words = useWords("mail");
  const label = words(`meaning.choose.${intent}`);
  useShortcut({ keys: keys[intent], label, group: words("meaning.group"), run: onChoose });
  return (
    <Button
      size="sm"
      tone={isChosen ? "primary" : "secondary"}
      {...(isChosen ? { icon: Check } : isGuess ? { icon: CircleHelp } : {})}
      aria-pressed={isChosen}
      onPress={onChoose}
    >
      {label} <Kbd keys={keys[intent]} />
    </Button>
  );
}
