import { useNavigate } from "@tanstack/react-router";
import { FileUp, UserPlus, Users } from "lucide-react";
import { useMemo } from "react";
import { Button, DataList, EmptyState, ListPage } from "../../platform/web/kit.ts";
import { useCan } from "../../platform/web/session.ts";
import { useWords } from "../../platform/web/words.ts";
import { personFields } from "../person.fields.ts";
import { personsSource } from "./contacts-query.ts";
import { filtersOf, personColumns } from "./person-columns.tsx";
import { PersonPeek } from "./person-peek.tsx";
import { useSavedViews } from "./use-saved-views.ts";

export default function PersonsPage() {
  const words = useWords("contacts");
  const navigate = useNavigate();
  const mayWrite = useCan("contacts.write");
  const mayImport = useCan("contacts.import");
  const columns = useMemo(() => personColumns(words), [words]);
  const filters = useMemo(() => filtersOf(personFields, words), [words]);
  const actions = (
    <>
      {mayImport && (
        <Button icon={FileUp} onPress={() => void navigate({ to: "/imports/new" })}>
          {words("list.importFile")}
        </Button>
      )}
      {mayWrite && (
        <Button tone="primary" icon={UserPlus} onPress={() => void navigate({ to: "/persons/new" })}>
          {words("list.newPerson")}
        </Button>
      )}
    </>
  );
  return (
    <ListPage title={words("persons")} actions={actions}>
      <DataList
        name="persons"
        label={words("persons")}
        idOf={(row) => row.id}
        columns={columns}
        source={personsSource}
        filters={filters}
        {...useSavedViews("persons")}
        hrefOf={(row) => `/persons/${row.id}`}
        open={(row) => void navigate({ to: `/persons/${row.id}` })}
        peek={(row) => <PersonPeek personId={row.id} />}
        empty={
          <EmptyState icon={Users} title={words("list.personsEmpty")} actions={actions}>
            {words("list.personsEmptyNext")}
          </EmptyState>
        }
      />
    </ListPage>
  );
}
