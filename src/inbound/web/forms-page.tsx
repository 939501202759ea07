import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { FileInput, Plus } from "lucide-react";
import { useState } from "react";
import { call } from "../../platform/web/api.ts";
import {
  Badge,
  Button,
  DataList,
  EmptyState,
  FormDialog,
  type ListColumn,
  ListPage,
  RadioGroup,
  TextField,
  TextLink,
  When,
} from "../../platform/web/kit.ts";
import { useCan } from "../../platform/web/session.ts";
import { useWords } from "../../platform/web/words.ts";
import { type Asset, assets } from "../form.ts";
import { createForm, type FormRow } from "../forms.contract.ts";
import { formsSource } from "./inbound-query.ts";

export default function FormsPage() {
  const words = useWords("inbound");
  const navigate = useNavigate();
  const mayEdit = useCan("inbound.forms");
  const [isMaking, setMaking] = useState(false);
  const columns = useColumns();
  return (
    <ListPage
      title={words("forms.title")}
      says={words("forms.says")}
      actions={
        <>
          <Button tone="ghost" onPress={() => void navigate({ to: "/submissions" })}>
            {words("forms.submissions")}
          </Button>
          {mayEdit && (
            <Button tone="primary" icon={Plus} onPress={() => setMaking(true)}>
              {words("forms.new")}
            </Button>
          )}
        </>
      }
    >
      <DataList
        name="forms"
        label={words("forms.title")}
        idOf={(row) => row.id}
        columns={columns}
        source={formsSource}
        open={(row) => void navigate({ to: `/forms/${row.id}` })}
        empty={
          <EmptyState icon={FileInput} title={words("forms.empty")}>
            {words("forms.emptyNext")}
          </EmptyState>
        }
      />
      {isMaking && <NewForm onClose={() => setMaking(false)} />}
    </ListPage>
  );
}

function useColumns(): ListColumn<FormRow>[] {
  const words = useWords("inbound");
  const count = (key: "opened" | "joined" | "stopped"): ListColumn<FormRow> => ({
    key,
    label: words(`forms.${key}`),
    width: "96px",
    align: "end",
    cell: (row) => <span className="num">{row[key]}</span>,
  });
  return [
    {
      key: "name",
      label: words("forms.name"),
      width: "minmax(180px,2fr)",
      phone: "title",
      text: (row) => row.name,
      cell: (row) => (
        <span className="flex items-center gap-2">
          <TextLink quiet href={`/forms/${row.id}`}>
            {row.name}
          </TextLink>
          {row.closedAt && <Badge>{words("forms.closed")}</Badge>}
        </span>
      ),
    },
    {
      key: "asset",
      label: words("forms.asset"),
      width: "minmax(140px,1fr)",
      phone: "below",
      cell: (row) => words(`asset.${row.asset}`),
    },
    count("opened"),
    count("joined"),
    count("stopped"),
    {
      key: "last",
      label: words("forms.last"),
      width: "140px",
      align: "end",
      phone: "end",
      cell: (row) =>
        row.lastAt ? <When at={row.lastAt} /> : <span className="text-faint">{words("forms.never")}</span>,
    },
  ];
}

function NewForm({ onClose }: { onClose: () => void }) {
  const words = useWords("inbound");
  const navigate = useNavigate();
  const client = useQueryClient();
  const [asset, setAsset] = useState<Asset>("demo-request");
  const [name, setName] = useState("");
  const make = useMutation({
    mutationFn: () => call(createForm, { body: { name: name.trim() || words(`asset.${asset}`), asset } }),
    onSuccess: ({ formId }) => {
      void client.invalidateQueries({ queryKey: ["forms"] });
      void navigate({ to: `/forms/${formId}` });
    },
  });
  return (
    <FormDialog
      title={words("forms.new")}
      action={words("forms.create")}
      isPending={make.isPending}
      onSubmit={() => make.mutate()}
      onClose={onClose}
    >
      <RadioGroup
        label={words("forms.asset")}
        value={asset}
        onChange={setAsset}
        options={assets.map((value) => ({ value, label: words(`asset.${value}`) }))}
      />
      <TextField
        label={words("forms.name")}
        value={name}
        onChange={setName}
        placeholder={words(`asset.${asset}`)}
        maxLength={120}
      />
    </FormDialog>
  );
}
