import { useNavigate } from "@tanstack/react-router";
import { Building2, Plus } from "lucide-react";
import { useMemo } from "react";
import { Button, DataList, EmptyState, ListPage } from "../../platform/web/kit.ts";
import { useCan } from "../../platform/web/session.ts";
import { useWords } from "../../platform/web/words.ts";
import { companyFields } from "../company.fields.ts";
import { companyColumns } from "./company-columns.tsx";
import { CompanyFacts } from "./company-facts.tsx";
import { companiesSource } from "./contacts-query.ts";
import { filtersOf } from "./person-columns.tsx";
import { useSavedViews } from "./use-saved-views.ts";

export default function CompaniesPage() {
  const words = useWords("contacts");
  const navigate = useNavigate();
  const mayWrite = useCan("contacts.write");
  const columns = useMemo(() => companyColumns(words), [words]);
  const filters = useMemo(() => filtersOf(companyFields, words), [words]);
  const actions = mayWrite && (
    <Button tone="primary" icon={Plus} onPress={() => void navigate({ to: "/companies/new" })}>
      {words("list.newCompany")}
    </Button>
  );
  return (
    <ListPage title={words("companies")} actions={actions}>
      <DataList
        name="companies"
        label={words("companies")}
        idOf={(row) => row.id}
        columns={columns}
        source={companiesSource}
        filters={filters}
        {...useSavedViews("companies")}
        hrefOf={(row) => `/companies/${row.id}`}
        open={(row) => void navigate({ to: `/companies/${row.id}` })}
        peek={(row) => (
          <div className="flex flex-col gap-4">
            <strong>{row.name}</strong>
            <CompanyFacts company={row} />
          </div>
        )}
        empty={
          <EmptyState icon={Building2} title={words("list.companiesEmpty")} actions={actions}>
            {words("list.companiesEmptyNext")}
          </EmptyState>
        }
      />
    </ListPage>
  );
}
