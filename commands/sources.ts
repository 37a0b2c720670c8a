import { command } from '../src/command/define.ts';
import { sources } from '../src/present/sources.ts';

export default command({
  name: 'sources',
  about: 'Lists the articles that answers come from, and files that could not be read',
  translated: {
    de: { name: 'quellen', about: 'Zeigt die Artikel, aus denen geantwortet wird, und Dateien, die nicht lesbar waren' },
    fr: { name: 'sources', about: 'Liste les articles utilisés pour répondre et les fichiers illisibles' },
    es: { name: 'fuentes', about: 'Muestra los artículos de los que salen las respuestas y los archivos ilegibles' },
    ru: { name: 'источники', about: 'Статьи, из которых берутся ответы, и файлы, которые не удалось прочитать' },
    zh: { name: '来源', about: '列出回答所依据的文章，以及无法读取的文件' },
  },
  repeatable: true,
  options: {},
  run: ({ library, asker }) => ({ reply: sources(library, asker.locale), answer: null }),
});
