import { useQuery } from "@tanstack/react-query";
import { CalendarPlus } from "lucide-react";
import { useState } from "react";
import { Button, Section } from "../../platform/web/kit.ts";
import { useCan } from "../../platform/web/session.ts";
import { useWords } from "../../platform/web/words.ts";
import { BookMeetingDialog } from "./book-meeting-dialog.tsx";
import { MeetingList } from "./meeting-list.tsx";
import { personMeetingsQuery } from "./meetings-query.ts";

/** On a person's page: what was agreed with them and what became of it. */
export function PersonMeetings({ personId }: { personId: string }) {
  const words = useWords("meetings");
  const mayBook = useCan("meetings.write");
  const [isBooking, setBooking] = useState(false);
  const { data } = useQuery(personMeetingsQuery(personId));
  if (!data) return null;
  return (
    <Section
      title={words("title")}
      note={data.meetings.length || undefined}
      actions={
        mayBook && (
          <Button size="sm" icon={CalendarPlus} onPress={() => setBooking(true)}>
            {words("book")}
          </Button>
        )
      }
    >
      {data.meetings.length === 0 ? (
        <p className="text-muted">{words("none")}</p>
      ) : (
        <MeetingList meetings={data.meetings} />
      )}
      {isBooking && (
        <BookMeetingDialog
          about={{ kind: "person", id: personId }}
          personId={personId}
          onClose={() => setBooking(false)}
        />
      )}
    </Section>
  );
}
