export { type DiscordWording, discordWording } from './words/discordWording.ts';
