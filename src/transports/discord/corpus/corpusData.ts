import { localized } from '../discordNames.ts';

/** Name of the command with which a server keeps articles of its own. */
export const corpusCommand = 'corpus';

const part = (name: string, description: string, translated: Parameters<typeof localized>[0]) =>
  ({ type: 1, name, description, ...localized(translated) }) as const;

/** Manage Server. */
const managers = 1 << 5;

/** The command as Discord describes it: for those who manage a server, in servers alone. */
export const corpusData = {
  name: corpusCommand,
  type: 1,
  ...{ description: 'Articles that only this server gets answers from' },
  ...localized({
    de: { name: corpusCommand, about: 'Artikel, aus denen nur dieser Server Antworten bekommt' },
    fr: { name: corpusCommand, about: 'Articles dont seul ce serveur tire des réponses' },
    es: { name: corpusCommand, about: 'Artículos de los que solo este servidor recibe respuestas' },
    ru: { name: corpusCommand, about: 'Статьи, из которых отвечают только этому серверу' },
    zh: { name: corpusCommand, about: '只为本服务器提供回答的文章' },
  }),
  options: [
    {
      ...part('add', 'Adds a file, or replaces the one with the same name', {
        de: { name: 'hinzufügen', about: 'Fügt eine Datei hinzu oder ersetzt die mit demselben Namen' },
        fr: { name: 'ajouter', about: 'Ajoute un fichier ou remplace celui du même nom' },
        es: { name: 'añadir', about: 'Añade un archivo o reemplaza el del mismo nombre' },
        ru: { name: 'добавить', about: 'Добавляет файл или заменяет файл с тем же именем' },
        zh: { name: '添加', about: '添加文件，或替换同名文件' },
      }),
      options: [
        {
          ...{ type: 11, name: 'file', description: '.txt, .md, .html, .jsonl or .pdf, 10 MB at most', required: true },
          ...localized({
            de: { name: 'datei', about: '.txt, .md, .html, .jsonl oder .pdf, höchstens 10 MB' },
            fr: { name: 'fichier', about: '.txt, .md, .html, .jsonl ou .pdf, 10 Mo au plus' },
            es: { name: 'archivo', about: '.txt, .md, .html, .jsonl o .pdf, 10 MB como máximo' },
            ru: { name: 'файл', about: '.txt, .md, .html, .jsonl или .pdf, не больше 10 МБ' },
            zh: { name: '文件', about: '.txt、.md、.html、.jsonl 或 .pdf，最大 10 MB' },
          }),
        },
      ],
    },
    {
      ...part('remove', 'Removes a file of this server', {
        de: { name: 'entfernen', about: 'Entfernt eine Datei dieses Servers' },
        fr: { name: 'retirer', about: 'Retire un fichier de ce serveur' },
        es: { name: 'quitar', about: 'Quita un archivo de este servidor' },
        ru: { name: 'удалить', about: 'Удаляет файл этого сервера' },
        zh: { name: '移除', about: '移除本服务器的文件' },
      }),
      options: [
        {
          ...{
            type: 3,
            name: 'file',
            description: 'Which one',
            required: true,
            autocomplete: true,
            min_length: 1,
            max_length: 200,
          },
          ...localized({
            de: { name: 'datei', about: 'Welche' },
            fr: { name: 'fichier', about: 'Lequel' },
            es: { name: 'archivo', about: 'Cuál' },
            ru: { name: 'файл', about: 'Какой' },
            zh: { name: '文件', about: '哪一个' },
          }),
        },
      ],
    },
    part('list', 'Lists this server’s files and whether answers come from them', {
      de: { name: 'liste', about: 'Zeigt die Dateien dieses Servers und ob Antworten daraus kommen' },
      fr: { name: 'liste', about: 'Montre les fichiers de ce serveur et si des réponses en viennent' },
      es: { name: 'lista', about: 'Muestra los archivos de este servidor y si salen respuestas de ellos' },
      ru: { name: 'список', about: 'Показывает файлы этого сервера и берутся ли из них ответы' },
      zh: { name: '列表', about: '列出本服务器的文件，以及回答是否出自其中' },
    }),
    part('reindex', 'Looks at every file again and says what changed', {
      de: { name: 'neu-einlesen', about: 'Sieht alle Dateien neu an und sagt, was sich geändert hat' },
      fr: { name: 'réindexer', about: 'Relit tous les fichiers et dit ce qui a changé' },
      es: { name: 'reindexar', about: 'Vuelve a mirar todos los archivos y dice qué cambió' },
      ru: { name: 'переиндексировать', about: 'Просматривает все файлы заново и говорит, что изменилось' },
      zh: { name: '重新索引', about: '重新查看所有文件，并说明有何变化' },
    }),
  ],
  default_member_permissions: managers,
  contexts: [0],
  integration_types: [0],
} as const;
