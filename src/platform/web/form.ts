import {
  type DefaultValues,
  type FieldPath,
  type FieldValues,
  type Resolver,
  type UseFormReturn,
  useForm,
} from "react-hook-form";
import type { z } from "zod";
import { Problem } from "./problem.ts";

/** First issue per field: a field shows one sentence at a time. */
const zodResolver =
  <Values extends FieldValues>(schema: z.ZodType<unknown, Values>): Resolver<Values> =>
  async (values) => {
    const result = await schema.safeParseAsync(values);
    if (result.success) return { values: result.data as Values, errors: {} };
    const errors: Record<string, { type: string; message: string }> = {};
    for (const { path, code, message } of result.error.issues)
      errors[path.join(".") || "root"] ??= { type: code, message };
    return { values: {}, errors: nest(errors) as never };
  };

function nest(flat: Record<string, object>): object {
  const tree: Record<string, unknown> = {};
  for (const [path, error] of Object.entries(flat)) {
    const keys = path.split(".");
    const last = keys.pop() as string;
    let node = tree;
    for (const key of keys) {
      node[key] ??= {};
      node = node[key] as Record<string, unknown>;
    }
    node[last] = error;
  }
  return tree;
}

export const useZodForm = <Values extends FieldValues>(
  schema: z.ZodType<unknown, Values>,
  defaults: DefaultValues<Values>,
) => useForm<Values>({ resolver: zodResolver(schema), defaultValues: defaults, mode: "onTouched" });

/** Spread on any kit field: `<TextField label="Name" {...bind(form, "name")} />`. */
export function bind<Values extends FieldValues, Name extends FieldPath<Values>>(
  form: UseFormReturn<Values>,
  name: Name,
) {
  const state = form.getFieldState(name, form.formState);
  return {
    name,
    value: form.watch(name),
    onChange: (value: unknown) =>
      form.setValue(name, value as never, {
        shouldDirty: true,
        shouldTouch: true,
        shouldValidate: form.formState.isSubmitted || state.isTouched,
      }),
    onBlur: () => void form.trigger(name),
    error: state.error?.message,
  };
}

/** The same for a Checkbox or a Switch. */
export function bindCheck<Values extends FieldValues, Name extends FieldPath<Values>>(
  form: UseFormReturn<Values>,
  name: Name,
) {
  return {
    name,
    isSelected: form.watch(name) as boolean,
    onChange: (isSelected: boolean) =>
      form.setValue(name, isSelected as never, { shouldDirty: true, shouldTouch: true }),
  };
}

/**
 * Runs the save; a refusal that names a field stands beside that field, any other at `errors.root`.
 * `onSubmit={submit(form, (values) => save.mutateAsync(values))}` with `meta: { quiet: true }` on the mutation.
 */
export const submit =
  <Values extends FieldValues>(form: UseFormReturn<Values>, save: (values: Values) => Promise<unknown>) =>
  (event?: { preventDefault: () => void }) => {
    event?.preventDefault();
    void form.handleSubmit(async (values) => {
      try {
        await save(values);
      } catch (error) {
        if (!(error instanceof Problem)) throw error;
        showRefusal(form, values, error);
      }
    })();
  };

function showRefusal<Values extends FieldValues>(
  form: UseFormReturn<Values>,
  values: Values,
  problem: Problem,
) {
  const message = problem.detail ?? problem.title;
  const broken =
    problem.fields.length > 0
      ? problem.fields
      : problem.field
        ? [{ field: problem.field, rule: message }]
        : [];
  // Contracts say where the input stood in the request ("body.name" or "name"); the form knows only its own names.
  const known = broken
    .map(({ field, rule }) => ({ field: field.replace(/^body\./, ""), rule }))
    .filter(({ field }) => hasPath(values, field));
  for (const { field, rule } of known)
    form.setError(field as FieldPath<Values>, { type: problem.code, message: rule });
  if (known.length === 0) form.setError("root", { type: problem.code, message });
}

const hasPath = (values: FieldValues, path: string): boolean => {
  const keys = path.split(".");
  const last = keys.pop() as string;
  const parent = keys.reduce<unknown>(
    (node, key) => (node as Record<string, unknown> | undefined)?.[key],
    values,
  );
  return typeof parent === "object" && parent !== null && last in parent;
};
