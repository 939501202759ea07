import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { call } from "../../platform/web/api.ts";
import { toast } from "../../platform/web/kit.ts";
import type { BriefMeasure } from "../brief.ts";
import * as contract from "../coaching.contract.ts";
import { readPrivateNotesContract } from "../notes.contract.ts";
import { readRateRowsContract, readRatesContract } from "../rates.contract.ts";

export const mySeriesQuery = () =>
  queryOptions({
    queryKey: ["one-on-ones"],
    queryFn: ({ signal }) => call(contract.listMySeriesContract, { signal }),
    meta: { events: ["one-on-one.*"] },
  });

/** Live: what the other one writes wakes this room by its subject. */
export const seriesQuery = (seriesId: string) =>
  queryOptions({
    queryKey: ["one-on-one", seriesId],
    queryFn: ({ signal }) => call(contract.readSeriesContract, { params: { seriesId }, signal }),
    meta: { subjects: [`one-on-one:${seriesId}`] },
  });

export const briefQuery = (seriesId: string) =>
  queryOptions({
    queryKey: ["one-on-one-brief", seriesId],
    queryFn: ({ signal }) => call(contract.readBriefContract, { params: { seriesId }, signal }),
  });

export const briefRowsQuery = (seriesId: string, measure: BriefMeasure, stretch: "now" | "before") =>
  queryOptions({
    queryKey: ["one-on-one-brief", seriesId, measure, stretch],
    queryFn: ({ signal }) =>
      call(contract.readBriefRowsContract, { params: { seriesId, measure }, query: { stretch }, signal }),
  });

/** Gone from memory as soon as the room is left. */
export const privateNotesQuery = (seriesId: string) =>
  queryOptions({
    queryKey: ["private-notes", seriesId],
    queryFn: ({ signal }) => call(readPrivateNotesContract, { params: { seriesId }, signal }),
    gcTime: 0,
  });

export const ratesQuery = () =>
  queryOptions({
    queryKey: ["one-on-one-rates"],
    queryFn: ({ signal }) => call(readRatesContract, { signal }),
    meta: { events: ["one-on-one.*"] },
  });

export const rateRowsQuery = (seriesId: string) =>
  queryOptions({
    queryKey: ["one-on-one-rates", seriesId],
    queryFn: ({ signal }) => call(readRateRowsContract, { params: { seriesId }, signal }),
  });

/** A change in the room: what shows it is asked again, a word says it was done. */
export function useRoomChange<Input = void, Answer = unknown>(
  change: (input: Input) => Promise<Answer>,
  more: { said?: (answer: Answer) => string; onDone?: () => void; quiet?: boolean } = {},
) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: (answer) => {
      for (const key of ["one-on-one", "one-on-ones", "private-notes", "one-on-one-rates"])
        void client.invalidateQueries({ queryKey: [key] });
      if (more.said) toast({ text: more.said(answer) });
      more.onDone?.();
    },
    meta: { quiet: more.quiet ?? false },
  });
}
