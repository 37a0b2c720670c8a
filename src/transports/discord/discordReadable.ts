import { z } from 'zod';

const user = z.object({ id: z.string(), bot: z.boolean().optional() });
const embed = z.object({ title: z.string().nullish(), description: z.string().nullish() });
/** A message with all that a person can read in it. */
export const readable = z.object({
  id: z.string(),
  content: z.string().nullish(),
  flags: z.number().nullish(),
  components: z.array(z.unknown()).nullish(),
  embeds: z.array(embed).nullish(),
  author: z.object({ id: z.string() }).optional(),
  interaction_metadata: z.object({ user }).nullish(),
});

type Message = z.infer<typeof readable>;

/** All that a person can read in a message: its text, its cards, its embeds. */
export function wordsOf({ content, components, embeds }: Message): string {
  const texts = [
    content ?? '',
    ...textsIn(components ?? []),
    ...(embeds ?? []).flatMap((one) => [one.title ?? '', one.description ?? '']),
  ];
  return texts.filter((text) => text.trim() !== '').join('\n\n');
}

const nested = z.object({
  content: z.string().optional(),
  custom_id: z.string().optional(),
  components: z.array(z.unknown()).optional(),
  accessory: z.unknown().optional(),
});

/** The texts of components, top to bottom, nested ones included. */
export function textsIn(components: readonly unknown[]): readonly string[] {
  return walk(components).flatMap(({ content }) => content ?? []);
}

/** The ids of buttons, top to bottom, nested ones included. */
export function idsIn(components: readonly unknown[]): readonly string[] {
  return walk(components).flatMap(({ custom_id }) => custom_id ?? []);
}

function walk(components: readonly unknown[], depth = 0): readonly z.infer<typeof nested>[] {
  if (depth > 5) return [];
  return components.flatMap((one) => {
    const parsed = nested.safeParse(one);
    if (!parsed.success) return [];
    const { components: inner = [], accessory } = parsed.data;
    return [parsed.data, ...walk([...inner, ...(accessory === undefined ? [] : [accessory])], depth + 1)];
  });
}
