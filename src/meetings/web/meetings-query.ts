import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { call } from "../../platform/web/api.ts";
import { toast } from "../../platform/web/kit.ts";
import { listMeetingsContract } from "../meetings.contract.ts";

export const personMeetingsQuery = (personId: string) =>
  queryOptions({
    queryKey: ["meetings", "person", personId],
    queryFn: ({ signal }) => call(listMeetingsContract, { query: { personId }, signal }),
    meta: { subjects: [`person:${personId}`] },
  });

export const aboutMeetingsQuery = (aboutKind: string, aboutId: string) =>
  queryOptions({
    queryKey: ["meetings", aboutKind, aboutId],
    queryFn: ({ signal }) => call(listMeetingsContract, { query: { aboutKind, aboutId }, signal }),
    meta: { subjects: [`${aboutKind}:${aboutId}`] },
  });

/** My meetings from today on, `days` of them. */
export const myMeetingsQuery = (days = 1) =>
  queryOptions({
    queryKey: ["meetings", "mine", days],
    queryFn: ({ signal }) => call(listMeetingsContract, { query: { days }, signal }),
    meta: { events: ["meeting.*"] },
  });

/** A change of one meeting: what shows it is asked again. Refusals are the dialog's to show. */
export function useMeetingChange<Input, Answer>(
  change: (input: Input) => Promise<Answer>,
  said: (answer: Answer) => { text: string; detail?: string },
  onDone: () => void,
) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: (answer) => {
      for (const key of ["meetings", "timeline", "handoff", "handoffs"])
        void client.invalidateQueries({ queryKey: [key] });
      toast(said(answer));
      onDone();
    },
    meta: { quiet: true },
  });
}
