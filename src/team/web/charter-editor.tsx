import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { call } from "../../platform/web/api.ts";
import { Banner, Button, Checkbox, TextArea, toast } from "../../platform/web/kit.ts";
import type { Problem } from "../../platform/web/problem.ts";
import { useWords } from "../../platform/web/words.ts";
import { charterDifference, isSameCharter } from "../charter-difference.ts";
import { type CharterCard, publishCharterContract } from "../charters.contract.ts";
import { CharterChanges } from "./charter-changes.tsx";
import type { Rights } from "./charter-text.tsx";

const linesOf = (text: string) =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");

interface EditorProps {
  charter: CharterCard;
  rights: Rights;
  onClose: () => void;
}

/** Edit, see what the new version will change for its readers, publish. */
export function CharterEditor({ charter, rights, onClose }: EditorProps) {
  const words = useWords("team");
  const client = useQueryClient();
  const [mission, setMission] = useState(charter.mission);
  const [duties, setDuties] = useState(charter.duties.join("\n"));
  const [deliverables, setDeliverables] = useState(charter.deliverables.join("\n"));
  const [may, setMay] = useState<readonly string[]>(charter.may);
  const draft = {
    mission: mission.trim(),
    duties: linesOf(duties),
    deliverables: linesOf(deliverables),
    may: [...may],
  };
  const isSame = isSameCharter(charter, draft);
  const publish = useMutation({
    mutationFn: () =>
      call(publishCharterContract, {
        params: { role: charter.role },
        body: { ...draft, basedOn: charter.version },
      }),
    onSuccess: async ({ version }) => {
      await client.invalidateQueries({ queryKey: ["charters"] });
      toast({ text: words("charter.published", { version }) });
      onClose();
    },
    meta: { quiet: true },
  });
  const problem = publish.error as Problem | null;
  return (
    <div className="flex flex-col gap-5">
      {problem && <Banner tone="red" title={problem.message} />}
      <TextArea label={words("charter.mission")} rows={2} value={mission} onChange={setMission} />
      <TextArea
        label={words("charter.duties")}
        help={words("charter.lineEach")}
        rows={5}
        value={duties}
        onChange={setDuties}
      />
      <TextArea
        label={words("charter.deliverables")}
        help={words("charter.lineEach")}
        rows={4}
        value={deliverables}
        onChange={setDeliverables}
      />
      <RightsChoice rights={rights} may={may} setMay={setMay} />
      <section className="rounded-lg border border-line bg-sunken p-4">
        <h3 className="mb-2 font-semibold">{words("charter.willChange")}</h3>
        {isSame ? (
          <p className="text-muted">{words("charter.same")}</p>
        ) : (
          <CharterChanges difference={charterDifference(charter, draft)} rights={rights} />
        )}
      </section>
      <footer className="flex flex-wrap items-center justify-end gap-2">
        <span className="mr-auto text-muted">{words("charter.publishSays")}</span>
        <Button onPress={onClose}>{words("act.cancel")}</Button>
        <Button
          tone="primary"
          isDisabled={isSame || draft.mission === "" || draft.duties.length === 0}
          isPending={publish.isPending}
          onPress={() => publish.mutate()}
        >
          {words("charter.publish", { version: charter.version + 1 })}
        </Button>
      </footer>
    </div>
  );
}

function RightsChoice({
  rights,
  may,
  setMay,
}: {
  rights: Rights;
  may: readonly string[];
  setMay: (may: readonly string[]) => void;
}) {
  const words = useWords("team");
  return (
    <fieldset>
      <legend className="mb-2 font-medium text-muted text-sm">{words("charter.may")}</legend>
      <div className="grid gap-x-8 gap-y-1.5 sm:grid-cols-2">
        {rights.map(({ key, says }) => (
          <Checkbox
            key={key}
            isSelected={may.includes(key)}
            onChange={(isHeld) => setMay(isHeld ? [...may, key] : may.filter((one) => one !== key))}
          >
            {says}
          </Checkbox>
        ))}
      </div>
    </fieldset>
  );
}
