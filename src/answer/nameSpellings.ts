/** Given names that reports spell in several ways, a name a line; whoever asks for one is shown the others too. */
export const nameSpellings = `
john jon
stephen steven
philip phillip
catherine katherine kathryn
sergei sergey
alexei alexey aleksei
dmitry dmitri dimitri
mohammed muhammad mohamed mohammad
yuri yury
geoffrey jeffrey
marc mark
eric erik
nicolas nicholas nikolas
karl carl
thomas tomas`;
