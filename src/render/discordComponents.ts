/** The parts of Discord's Components V2 that Footnote sends. Ids and limits are Discord's. */
export interface TextDisplay {
  readonly type: 10;
  readonly content: string;
}

/** A button: one that comes back with its `custom_id`, or a link. */
export type Button =
  | { readonly type: 2; readonly style: 1 | 2 | 3 | 4; readonly label: string; readonly custom_id: string }
  | { readonly type: 2; readonly style: 5; readonly label: string; readonly url: string };

/** Texts with one button beside them. */
export interface Section {
  readonly type: 9;
  readonly components: readonly TextDisplay[];
  readonly accessory: Button;
}

/** A list to choose from: given options, or channels of the server. */
export type Select =
  | {
      readonly type: 3;
      readonly custom_id: string;
      readonly options: readonly { readonly label: string; readonly value: string; readonly default: boolean }[];
    }
  | {
      readonly type: 8;
      readonly custom_id: string;
      readonly placeholder: string;
      readonly channel_types: readonly number[];
      readonly min_values: number;
      readonly max_values: number;
      readonly default_values?: readonly { readonly id: string; readonly type: 'channel' }[];
    };

/** Up to five buttons, or one list. */
export interface ActionRow {
  readonly type: 1;
  readonly components: readonly (Button | Select)[];
}

export interface Separator {
  readonly type: 14;
  readonly divider: boolean;
  readonly spacing: 1 | 2;
}

/** Shows an attached file of the same message. */
export interface FileDisplay {
  readonly type: 13;
  readonly file: { readonly url: string };
}

/** Shows pictures: attached files of the same message. */
export interface MediaGallery {
  readonly type: 12;
  readonly items: readonly { readonly media: { readonly url: string }; readonly description: string }[];
}

export type Part = TextDisplay | Section | ActionRow | Separator | FileDisplay | MediaGallery;

/** The frame around a card. */
export interface Container {
  readonly type: 17;
  readonly accent_color: number;
  readonly components: readonly Part[];
}

/** A message as Discord takes it; `flags` says Components V2; nobody is pinged but who is named under `users`. */
export interface DiscordMessage {
  readonly flags: number;
  readonly components: readonly (TextDisplay | Container)[];
  readonly allowed_mentions: { readonly parse: readonly []; readonly users?: readonly string[] };
}

/** A file that goes with a message. */
export interface DiscordFile {
  readonly name: string;
  /** Empty for a picture. */
  readonly text: string;
  readonly png?: Uint8Array;
}

/** Message flags of Discord. */
export const flags = { ephemeral: 1 << 6, componentsV2: 1 << 15 } as const;
