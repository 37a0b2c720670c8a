/** What a process says to the one that started it once it answers. */
export const readyMessage = 'ready';
