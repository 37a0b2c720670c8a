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

export interface File {
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
  readonly files: readonly File[];
}

export interface Choice {
  readonly name: string;
  readonly value: string;
}

export interface Option {
  readonly name: string;
  readonly description: string;
  /** 1: a command of its own below the command, 3: text, 4: whole number, 5: true or false. */
  readonly type: number;
  readonly required?: boolean;
  readonly options?: readonly Option[];
  readonly autocomplete?: boolean;
  readonly max_length?: number;
  readonly min_value?: number;
  readonly max_value?: number;
}

export interface Command {
  readonly name: string;
  /** 1: typed with a slash; 3: on a message. */
  readonly type: number;
  readonly description?: string;
  readonly options?: readonly Option[];
}

/** What the program says of itself. */
export interface About {
  readonly self: string;
  readonly articles: number;
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
  /** Who called for it, and how: "used /help". */
  readonly called: { readonly by: Person; readonly how: string } | null;
  readonly at: Date;
  payload: Payload;
  files: readonly File[];
  thinking: boolean;
}
