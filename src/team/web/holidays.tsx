import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Plus, X } from "lucide-react";
import { useState } from "react";
import { call } from "../../platform/web/api.ts";
import { formatDay } from "../../platform/web/format.ts";
import { Button, DateField, IconButton, SettingsGroup, TextField } from "../../platform/web/kit.ts";
import { useViewer } from "../../platform/web/viewer.tsx";
import { useWords } from "../../platform/web/words.ts";
import { addHolidayContract, removeHolidayContract } from "../workspace.contract.ts";

interface HolidaysProps {
  holidays: { onDay: string; name: string }[];
  mayManage: boolean;
}

/** Days on which nobody works and no clock runs. */
export function Holidays({ holidays, mayManage }: HolidaysProps) {
  const words = useWords("team");
  const viewer = useViewer();
  const client = useQueryClient();
  const [onDay, setDay] = useState<string | null>(null);
  const [name, setName] = useState("");
  const refetch = () => client.invalidateQueries({ queryKey: ["workspace"] });
  const add = useMutation({
    mutationFn: () => call(addHolidayContract, { body: { onDay: onDay!, name } }),
    onSuccess: async () => {
      setDay(null);
      setName("");
      await refetch();
    },
  });
  const remove = useMutation({
    mutationFn: (day: string) => call(removeHolidayContract, { params: { onDay: day } }),
    onSuccess: refetch,
  });
  return (
    <SettingsGroup title={words("holiday.title")} says={words("holiday.says")}>
      {holidays.length === 0 && <p className="px-4 py-3 text-faint">{words("holiday.none")}</p>}
      {holidays.map((holiday) => (
        <div key={holiday.onDay} className="flex min-h-10 items-center gap-3 px-4">
          <span className="num w-36 shrink-0">{formatDay(holiday.onDay, viewer)}</span>
          <span className="min-w-0 flex-1 truncate">{holiday.name}</span>
          {mayManage && (
            <IconButton
              size="sm"
              icon={X}
              label={words("holiday.remove", { name: holiday.name })}
              onPress={() => remove.mutate(holiday.onDay)}
            />
          )}
        </div>
      ))}
      {mayManage && (
        <div className="flex flex-wrap items-end gap-3 px-4 py-3">
          <DateField label={words("holiday.day")} value={onDay} onChange={setDay} />
          <TextField
            label={words("field.name")}
            className="min-w-40 flex-1"
            value={name}
            onChange={setName}
          />
          <Button
            icon={Plus}
            isDisabled={!onDay || name.trim() === ""}
            isPending={add.isPending}
            onPress={() => add.mutate()}
          >
            {words("holiday.add")}
          </Button>
        </div>
      )}
    </SettingsGroup>
  );
}
