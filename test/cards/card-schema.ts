import { z } from 'zod/v4';

/**
 * Version 1.5 of the Adaptive Cards schema, as far as Tally's cards use it, and strict: an element, a property
 * or a value that is not listed here is an error. The published schema is in no package, so this one is written
 * from its documentation (https://adaptivecards.io/explorer/).
 */
const spacing = z.enum(['Default', 'None', 'Small', 'Medium', 'Large', 'ExtraLarge', 'Padding']);
const colour = z.enum(['Default', 'Dark', 'Light', 'Accent', 'Good', 'Warning', 'Attention', 'good', 'warning', 'attention']);
const containerStyle = z.enum(['default', 'emphasis', 'good', 'attention', 'warning', 'accent']);
const common = {
  id: z.string().optional(),
  isVisible: z.boolean().optional(),
  separator: z.boolean().optional(),
  spacing: spacing.optional(),
};
const action = {
  title: z.string().min(1),
  mode: z.enum(['primary', 'secondary']).optional(),
};
const associatedInputs = z.enum(['Auto', 'None', 'auto', 'none']).optional();

const submit = z.strictObject({ type: z.literal('Action.Submit'), ...action, associatedInputs, data: z.record(z.string(), z.unknown()) });
const execute = z.strictObject({
  type: z.literal('Action.Execute'),
  ...action,
  associatedInputs,
  verb: z.string().min(1),
  data: z.record(z.string(), z.unknown()),
  fallback: submit.optional(),
});
const toggle = z.strictObject({ type: z.literal('Action.ToggleVisibility'), ...action, targetElements: z.array(z.string()).min(1) });
const anyAction = z.discriminatedUnion('type', [execute, submit, toggle]);

const textBlock = z.strictObject({
  type: z.literal('TextBlock'),
  ...common,
  text: z.string(),
  wrap: z.boolean().optional(),
  color: colour.optional(),
  size: z.enum(['Default', 'Small', 'Medium', 'Large', 'ExtraLarge']).optional(),
  weight: z.enum(['Default', 'Lighter', 'Bolder']).optional(),
  isSubtle: z.boolean().optional(),
  horizontalAlignment: z.enum(['Left', 'Center', 'Right']).optional(),
  style: z.enum(['default', 'heading', 'columnHeader']).optional(),
});
const input = {
  ...common,
  id: z.string().min(1),
  label: z.string(),
  isRequired: z.boolean().optional(),
  errorMessage: z.string().optional(),
};

const element: z.ZodType = z.lazy(() =>
  z.discriminatedUnion('type', [
    textBlock,
    z.strictObject({
      type: z.literal('FactSet'),
      ...common,
      facts: z.array(z.strictObject({ title: z.string(), value: z.string() })).min(1),
    }),
    z.strictObject({ type: z.literal('ActionSet'), ...common, actions: z.array(anyAction).min(1) }),
    z.strictObject({
      type: z.literal('Container'),
      ...common,
      selectAction: execute.optional(),
      style: containerStyle.optional(),
      items: z.array(element).min(1),
    }),
    z.strictObject({
      type: z.literal('ColumnSet'),
      ...common,
      columns: z.array(
        z.strictObject({
          type: z.literal('Column'),
          ...common,
          width: z.union([z.string(), z.number()]),
          minHeight: z
            .string()
            .regex(/^\d+px$/)
            .optional(),
          style: containerStyle.optional(),
          items: z.array(element),
        }),
      ),
    }),
    z.strictObject({
      type: z.literal('Table'),
      ...common,
      firstRowAsHeader: z.boolean(),
      showGridLines: z.boolean(),
      columns: z.array(z.strictObject({ width: z.number().positive() })).min(1),
      rows: z.array(
        z.strictObject({
          type: z.literal('TableRow'),
          cells: z.array(
            z.strictObject({ type: z.literal('TableCell'), selectAction: execute.optional(), items: z.array(element).min(1) }),
          ),
        }),
      ),
    }),
    z.strictObject({
      type: z.literal('Input.Text'),
      ...input,
      value: z.string().optional(),
      maxLength: z.number().int().positive(),
      placeholder: z.string().optional(),
      isMultiline: z.boolean().optional(),
    }),
    z.strictObject({ type: z.literal('Input.Date'), ...input, value: z.string().optional() }),
    z.strictObject({
      type: z.literal('Input.ChoiceSet'),
      ...input,
      value: z.string().optional(),
      wrap: z.boolean().optional(),
      style: z.enum(['compact', 'expanded', 'filtered']),
      isMultiSelect: z.boolean().optional(),
      placeholder: z.string().optional(),
      choices: z.array(z.strictObject({ title: z.string(), value: z.string() })),
    }),
  ]),
);

export const cardSchema = z.strictObject({
  type: z.literal('AdaptiveCard'),
  $schema: z.literal('http://adaptivecards.io/schemas/adaptive-card.json'),
  version: z.literal('1.5'),
  lang: z.literal('en'),
  fallbackText: z.string().min(1),
  body: z.array(element).min(1),
  actions: z.array(anyAction),
});
