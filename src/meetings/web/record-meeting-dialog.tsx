import { useState } from "react";
import { call } from "../../platform/web/api.ts";
import { FormDialog, RadioGroup, SegmentedControl, TextArea, TextField } from "../../platform/web/kit.ts";
import { useWords } from "../../platform/web/words.ts";
import { type ByWhom, type MeetingOutcome, meetingOutcomes } from "../meeting.ts";
import { type MeetingView, recordMeetingContract } from "../meetings.contract.ts";
import { useMeetingChange } from "./meetings-query.ts";

/** What became of a meeting; the answer says what is still missing for it to count as held. */
export function RecordMeetingDialog({ meeting, onClose }: { meeting: MeetingView; onClose: () => void }) {
  const words = useWords("meetings");
  const [outcome, setOutcome] = useState<MeetingOutcome>("held");
  const [said, setSaid] = useState("");
  const [byWhom, setByWhom] = useState<ByWhom>("person");
  const [why, setWhy] = useState("");
  const isHeld = outcome === "held";
  const evidence = said.trim() ? [{ kind: "buyer-words" as const, words: said.trim() }] : [];
  const record = useMeetingChange(
    () => {
      const told = isHeld
        ? { outcome, evidence }
        : { outcome, evidence: [], byWhom, why: why.trim() || undefined };
      return call(recordMeetingContract, { params: { id: meeting.id }, body: told });
    },
    ({ fact, missing }) => ({
      text: words("recorded", { state: words(`state.${fact}`) }),
      ...(missing[0] ? { detail: words(`missing.${missing[0]}`) } : {}),
    }),
    onClose,
  );
  return (
    <FormDialog
      title={words("record")}
      action={words("save")}
      isPending={record.isPending}
      refusal={record.error}
      onSubmit={() => record.mutate(undefined)}
      onClose={onClose}
    >
      <RadioGroup
        label={words("record")}
        labelHidden
        value={outcome}
        onChange={setOutcome}
        options={meetingOutcomes.map((value) => ({ value, label: words(`outcome.${value}`) }))}
      />
      {isHeld ? (
        <TextArea label={words("words")} help={words("wordsHelp")} value={said} onChange={setSaid} rows={3} />
      ) : (
        <>
          <ByWhomField value={byWhom} onChange={setByWhom} />
          <TextField label={words("why")} value={why} onChange={setWhy} maxLength={500} />
        </>
      )}
    </FormDialog>
  );
}

export function ByWhomField({ value, onChange }: { value: ByWhom; onChange: (value: ByWhom) => void }) {
  const words = useWords("meetings");
  return (
    <SegmentedControl
      label={words("byWhom")}
      value={value}
      onChange={onChange}
      segments={(["person", "us"] as const).map((whose) => ({ value: whose, label: words(`by.${whose}`) }))}
    />
  );
}
