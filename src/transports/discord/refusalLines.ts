/** What Discord may refuse, as lines for the operator with the remedy. */
export const refusalLines = {
  token: 'Discord refused DISCORD_TOKEN. Copy the bot token again (Developer Portal, your application, Bot, Reset Token).',
  intents:
    'Discord refused the intents. Footnote asks only for server and direct messages, none of them privileged; check the bot in the Developer Portal.',
  access:
    'Discord does not let this bot in there. Check DISCORD_APP_ID and DISCORD_GUILD_ID, and that the bot was invited with "applications.commands".',
  sessions: 'Discord allows this bot no more starts for now (1,000 a day). Wait, and find out what restarted it so often.',
  shards: 'Discord refused the connection: the bot is in too many servers for one connection.',
} as const;
