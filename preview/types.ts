/** A component of a message, as Discord describes it; what the page does not know it shows by its number. */
export interface Component {
  readonly type: number;
  readonly content?: string;
  readonly style?: number;
  readonly label?: string;
  readonly custom_id?: string;
  readonly url?: string;
  readonly disabled?: boolean;
  readonly divider?: boolean;
  readonly spacing?: number;
  readonly accent_color?: number;
  readonly file?: { readonly url: string };
  readonly items?: readonly { readonly media: { readonly url: string }; readonly description?: string }[];
  readonly components?: readonly Component[];
  readonly accessory?: Component;
  readonly placeholder?: string;
  readonly min_values?: number;
  readonly max_values?: number;
  readonly options?: readonly { readonly label: string; readonly value: string; readonly default?: boolean }[];
  readonly default_values?: readonly { readonly id: string }[];
}

/** A window to write in. */
export interface Modal {
  readonly custom_id: string;
  readonly title: string;
  readonly components: readonly {
    readonly label: string;
    readonly description?: string;
    readonly component: {
      readonly type: number;
      readonly custom_id: string;
      readonly style: number;
      readonly value?: string;
      readonly required?: boolean;
      readonly max_length?: number;
    };
  }[];
}

/** What was written into a window, as Discord sends it. */
export type Written = readonly {
  readonly type: 18;
  readonly component: { readonly type: 4; readonly custom_id: string; readonly value: string };
}[];

/** A message as a bot sends it. */
export interface Payload {
  readonly flags?: number;
  readonly content?: string;
  readonly components?: readonly Component[];
}

/** A file that came with a message. */
export interface Attached {
  readonly name: string;
  readonly text: string;
  /** A picture, as base64. */
  readonly png?: string;
}

/** One request that the bot makes of Discord. */
export interface Call {
  readonly method: 'POST' | 'PATCH' | 'DELETE';
  readonly route: string;
  readonly body: { readonly type?: number; readonly data?: Payload & { readonly choices?: readonly Choice[] } } & Payload;
  readonly files: readonly Attached[];
}

export interface Choice {
  readonly name: string;
  readonly value: string;
}

export interface Option {
  readonly name: string;
  readonly description: string;
  /** 1: a command of its own below the command, 3: text, 4: whole number, 5: true or false, 6: a person, 11: a file. */
  readonly type: number;
  readonly required?: boolean;
  readonly options?: readonly Option[];
  readonly autocomplete?: boolean;
  readonly max_length?: number;
  readonly min_value?: number;
  readonly max_value?: number;
  readonly name_localizations?: Readonly<Record<string, string>>;
  readonly description_localizations?: Readonly<Record<string, string>>;
}

export interface Command {
  readonly name: string;
  /** 1: typed with a slash; 3: on a message. */
  readonly type: number;
  readonly description?: string;
  readonly options?: readonly Option[];
  readonly name_localizations?: Readonly<Record<string, string>>;
  readonly description_localizations?: Readonly<Record<string, string>>;
  /** Set: for those alone who may do that in the server. */
  readonly default_member_permissions?: number;
  /** 0: servers, 1: direct messages with the bot. */
  readonly contexts?: readonly number[];
}

/** What the program says of itself. */
export interface About {
  readonly self: string;
  readonly articles: number;
  /** What a server of the page may bring; null: nothing. */
  readonly files: { readonly bytes: number } | null;
  readonly commands: readonly Command[];
}

export interface Person {
  readonly id: string;
  readonly name: string;
  /** May manage the server and its messages. */
  readonly moderator: boolean;
}

export interface Place {
  readonly id: string;
  readonly name: string;
  readonly channel: string;
  /** Null: a direct message. */
  readonly server: string | null;
}

/** A message in a channel. */
export interface Message {
  readonly id: string;
  readonly place: Place;
  readonly author: Person | 'footnote';
  /** Whose eyes it is for; null: everybody's. */
  readonly only: string | null;
  /** Who called for it, and how. */
  readonly called: Called | null;
  readonly at: Date;
  payload: Payload;
  files: readonly Attached[];
  thinking: boolean;
  /** Milliseconds until the page had it. */
  took: number | null;
}

/** How a message was called for: "used /help". */
export interface Called {
  readonly by: Person;
  readonly how: 'used' | 'pressed' | 'chose' | 'asked';
  readonly what: string;
  /** The command behind it, where it can be looked into. */
  readonly ran: { readonly command: string; readonly options: Readonly<Record<string, unknown>> } | null;
}
