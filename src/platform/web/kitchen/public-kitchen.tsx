import { Button, Checkbox, PublicPage, TextField } from "../kit.ts";

export function PublicKitchen() {
  return (
    <PublicPage
      brand="North Harbour"
      title="Talk to someone who has moved a warehouse"
      says="We answer within ten minutes, Monday to Friday, 8 to 18 in Bremen."
      foot="We keep what you send to answer you, and for nothing else."
    >
      <form className="flex flex-col gap-4">
        <TextField label="Your name" />
        <TextField label="Work mail" type="email" />
        <Checkbox>Send me the migration checklist as well</Checkbox>
        <Button tone="primary" size="lg">
          Ask for a call
        </Button>
      </form>
    </PublicPage>
  );
}
