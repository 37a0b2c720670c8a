import type { Day } from '../../model/day.ts';
import type { Words } from '../../model/reply.ts';
import { refusedWording, type SayRefused } from './corpusRefusals.ts';
import { de, en, es, fr, ru, say, strong, zh } from './grammar.ts';
import { type Spoken, spoken } from './spoken.ts';

/** What a file holds, for one line of the list. */
interface Line {
  readonly name: string;
  /** "12 KB". */
  readonly size: string;
  readonly at: Day;
  readonly articles: number;
  readonly passages: number;
}

/** What /corpus says in Footnote's own voice. */
export interface CorpusWording {
  readonly onlyServers: string;
  readonly onlyManagers: string;
  title(files: number, used: string, room: string): string;
  readonly none: string;
  readonly own: string;
  ready(line: Line): Words;
  reading(line: Line): Words;
  unreadable(line: Line): Words;
  added(name: string, articles: number, passages: number): Words;
  replaced(name: string, articles: number, passages: number): Words;
  same(name: string): Words;
  removed(name: string): Words;
  notThere(name: string): Words;
  reindexed(change: string): string;
  readonly unfetched: string;
  readonly noFile: string;
  readonly refused: SayRefused;
}

/** The words of /corpus in the language of a tag. */
export const corpusWording: Spoken<CorpusWording> = spoken<CorpusWording>({
  onlyServers: {
    en: 'A server adds articles of its own where Footnote was added to it. Add Footnote to the server, then use /corpus there.',
    de: 'Eigene Artikel hat ein Server, dem Footnote hinzugefügt wurde. Füge Footnote dem Server hinzu und nutze /corpus dort.',
    fr: 'Un serveur ajoute ses propres articles là où Footnote a été ajouté. Ajoute Footnote au serveur, puis utilise /corpus.',
    es: 'Un servidor añade artículos propios si Footnote está añadido a él. Añade Footnote al servidor y usa /corpus allí.',
    ru: 'Свои статьи есть у сервера, на который добавлен Footnote. Добавьте Footnote на сервер и используйте там /corpus.',
    zh: '只有添加了 Footnote 的服务器才能加入自己的文章。请先把 Footnote 添加到服务器，再在那里使用 /corpus。',
  },
  onlyManagers: {
    en: 'Only people who may manage this server can look after its articles.',
    de: 'Um die Artikel dieses Servers kann sich nur kümmern, wer ihn verwalten darf.',
    fr: 'Seules les personnes qui peuvent gérer ce serveur peuvent s’occuper de ses articles.',
    es: 'Solo quien puede gestionar este servidor puede ocuparse de sus artículos.',
    ru: 'Статьями этого сервера могут заниматься только те, кто им управляет.',
    zh: '只有能管理本服务器的人才能管理其文章。',
  },
  title: {
    en: (n, used, room) => `This server’s own articles: ${en.count(n, 'file', 'files')}, ${used} of ${room}`,
    de: (n, used, room) => `Eigene Artikel dieses Servers: ${de.count(n, 'Datei', 'Dateien')}, ${used} von ${room}`,
    fr: (n, used, room) => `Articles propres à ce serveur : ${fr.count(n, 'fichier', 'fichiers')}, ${used} sur ${room}`,
    es: (n, used, room) => `Artículos propios de este servidor: ${es.count(n, 'archivo', 'archivos')}, ${used} de ${room}`,
    ru: (n, used, room) => `Свои статьи этого сервера: ${ru.count(n, 'файл', 'файла', 'файлов')}, ${used} из ${room}`,
    zh: (n, used, room) => `本服务器自己的文章：${zh.number(n)}个文件，${used}（上限 ${room}）`,
  },
  none: {
    en: 'There are none yet. /corpus add takes .txt, .md, .html, .jsonl and .pdf files.',
    de: 'Noch keine. /corpus add nimmt .txt-, .md-, .html-, .jsonl- und .pdf-Dateien.',
    fr: 'Aucun pour l’instant. /corpus add accepte les fichiers .txt, .md, .html, .jsonl et .pdf.',
    es: 'Todavía no hay ninguno. /corpus add acepta archivos .txt, .md, .html, .jsonl y .pdf.',
    ru: 'Пока их нет. /corpus add принимает файлы .txt, .md, .html, .jsonl и .pdf.',
    zh: '目前还没有。/corpus add 接受 .txt、.md、.html、.jsonl 和 .pdf 文件。',
  },
  own: {
    en: 'Only this server’s members get answers from these, beside the articles that everybody gets.',
    de: 'Nur Mitglieder dieses Servers bekommen Antworten daraus, neben den Artikeln, die alle bekommen.',
    fr: 'Seuls les membres de ce serveur en tirent des réponses, en plus des articles communs à tous.',
    es: 'Solo los miembros de este servidor reciben respuestas de ellos, además de los artículos de todos.',
    ru: 'Ответы из них получают только участники этого сервера, в дополнение к общим статьям.',
    zh: '除大家共用的文章外，只有本服务器的成员能得到出自这些文章的回答。',
  },
  ready: {
    en: (l) =>
      say`${strong(l.name)} · ${l.size} · ${en.count(l.articles, 'article', 'articles')}, ${en.count(l.passages, 'passage', 'passages')} · ${en.date(l.at)}`,
    de: (l) =>
      say`${strong(l.name)} · ${l.size} · ${de.count(l.articles, 'Artikel', 'Artikel')}, ${de.count(l.passages, 'Absatz', 'Absätze')} · ${de.date(l.at)}`,
    fr: (l) =>
      say`${strong(l.name)} · ${l.size} · ${fr.count(l.articles, 'article', 'articles')}, ${fr.count(l.passages, 'passage', 'passages')} · ${fr.date(l.at)}`,
    es: (l) =>
      say`${strong(l.name)} · ${l.size} · ${es.count(l.articles, 'artículo', 'artículos')}, ${es.count(l.passages, 'pasaje', 'pasajes')} · ${es.date(l.at)}`,
    ru: (l) =>
      say`${strong(l.name)} · ${l.size} · ${ru.count(l.articles, 'статья', 'статьи', 'статей')}, ${ru.count(l.passages, 'абзац', 'абзаца', 'абзацев')} · ${ru.date(l.at)}`,
    zh: (l) =>
      say`${strong(l.name)} · ${l.size} · ${zh.number(l.articles)}篇文章，${zh.number(l.passages)}个段落 · ${zh.date(l.at)}`,
  },
  reading: {
    en: (l) => say`${strong(l.name)} · ${l.size} · being read`,
    de: (l) => say`${strong(l.name)} · ${l.size} · wird gelesen`,
    fr: (l) => say`${strong(l.name)} · ${l.size} · en cours de lecture`,
    es: (l) => say`${strong(l.name)} · ${l.size} · se está leyendo`,
    ru: (l) => say`${strong(l.name)} · ${l.size} · читается`,
    zh: (l) => say`${strong(l.name)} · ${l.size} · 正在读取`,
  },
  unreadable: {
    en: (l) => say`${strong(l.name)} · ${l.size} · cannot be read; remove it and add it again`,
    de: (l) => say`${strong(l.name)} · ${l.size} · nicht lesbar; entferne sie und füge sie neu hinzu`,
    fr: (l) => say`${strong(l.name)} · ${l.size} · illisible ; retire-le et ajoute-le à nouveau`,
    es: (l) => say`${strong(l.name)} · ${l.size} · no se puede leer; quítalo y añádelo de nuevo`,
    ru: (l) => say`${strong(l.name)} · ${l.size} · не читается; удалите его и добавьте снова`,
    zh: (l) => say`${strong(l.name)} · ${l.size} · 无法读取；请移除后重新添加`,
  },
  added: {
    en: (name, a, p) =>
      say`Added ${strong(name)}: ${en.count(a, 'article', 'articles')}, ${en.count(p, 'passage', 'passages')}. Answers in this server come from it now.`,
    de: (name, a, p) =>
      say`${strong(name)} hinzugefügt: ${de.count(a, 'Artikel', 'Artikel')}, ${de.count(p, 'Absatz', 'Absätze')}. Antworten auf diesem Server kommen jetzt auch daraus.`,
    fr: (name, a, p) =>
      say`${strong(name)} ajouté : ${fr.count(a, 'article', 'articles')}, ${fr.count(p, 'passage', 'passages')}. Les réponses sur ce serveur en viennent désormais aussi.`,
    es: (name, a, p) =>
      say`Añadido ${strong(name)}: ${es.count(a, 'artículo', 'artículos')}, ${es.count(p, 'pasaje', 'pasajes')}. Las respuestas de este servidor ya salen también de ahí.`,
    ru: (name, a, p) =>
      say`Добавлено: ${strong(name)}, ${ru.count(a, 'статья', 'статьи', 'статей')}, ${ru.count(p, 'абзац', 'абзаца', 'абзацев')}. Ответы на этом сервере теперь берутся и отсюда.`,
    zh: (name, a, p) =>
      say`已添加 ${strong(name)}：${zh.number(a)}篇文章，${zh.number(p)}个段落。本服务器的回答现在也会出自其中。`,
  },
  replaced: {
    en: (name, a, p) =>
      say`Replaced ${strong(name)}, which was there under the same name: ${en.count(a, 'article', 'articles')}, ${en.count(p, 'passage', 'passages')} now.`,
    de: (name, a, p) =>
      say`${strong(name)} ersetzt; unter diesem Namen gab es schon etwas. Jetzt: ${de.count(a, 'Artikel', 'Artikel')}, ${de.count(p, 'Absatz', 'Absätze')}.`,
    fr: (name, a, p) =>
      say`${strong(name)} remplacé, ce nom existait déjà. À présent : ${fr.count(a, 'article', 'articles')}, ${fr.count(p, 'passage', 'passages')}.`,
    es: (name, a, p) =>
      say`Reemplazado ${strong(name)}, que ya existía con ese nombre. Ahora: ${es.count(a, 'artículo', 'artículos')}, ${es.count(p, 'pasaje', 'pasajes')}.`,
    ru: (name, a, p) =>
      say`Заменено: ${strong(name)}, под этим именем файл уже был. Теперь: ${ru.count(a, 'статья', 'статьи', 'статей')}, ${ru.count(p, 'абзац', 'абзаца', 'абзацев')}.`,
    zh: (name, a, p) => say`已替换同名的 ${strong(name)}：现有${zh.number(a)}篇文章，${zh.number(p)}个段落。`,
  },
  same: {
    en: (name) => say`The very same content is here already, as ${strong(name)}. Nothing was changed.`,
    de: (name) => say`Genau derselbe Inhalt ist schon da, als ${strong(name)}. Es wurde nichts geändert.`,
    fr: (name) => say`Exactement le même contenu est déjà là, sous ${strong(name)}. Rien n’a changé.`,
    es: (name) => say`El mismo contenido ya está aquí, como ${strong(name)}. No se cambió nada.`,
    ru: (name) => say`Точно такое же содержание уже есть: ${strong(name)}. Ничего не изменено.`,
    zh: (name) => say`完全相同的内容已存在：${strong(name)}。没有任何改动。`,
  },
  removed: {
    en: (name) => say`Removed ${strong(name)}. No answer comes from it any more.`,
    de: (name) => say`${strong(name)} entfernt. Keine Antwort kommt mehr daraus.`,
    fr: (name) => say`${strong(name)} retiré. Plus aucune réponse n’en vient.`,
    es: (name) => say`Quitado ${strong(name)}. Ya ninguna respuesta sale de ahí.`,
    ru: (name) => say`Удалено: ${strong(name)}. Ответов отсюда больше не будет.`,
    zh: (name) => say`已移除 ${strong(name)}。不会再有回答出自其中。`,
  },
  notThere: {
    en: (name) => say`This server has no file ${strong(name)}. /corpus list shows those it has.`,
    de: (name) => say`Dieser Server hat keine Datei ${strong(name)}. /corpus list zeigt, welche er hat.`,
    fr: (name) => say`Ce serveur n’a pas de fichier ${strong(name)}. /corpus list montre ceux qu’il a.`,
    es: (name) => say`Este servidor no tiene ningún archivo ${strong(name)}. /corpus list muestra los que tiene.`,
    ru: (name) => say`На этом сервере нет файла ${strong(name)}. Какие есть, покажет /corpus list.`,
    zh: (name) => say`本服务器没有文件 ${strong(name)}。/corpus list 会列出已有的文件。`,
  },
  reindexed: {
    en: (change) => `Looked at every file again: ${change}`,
    de: (change) => `Alle Dateien neu angesehen: ${change}`,
    fr: (change) => `Tous les fichiers ont été relus : ${change}`,
    es: (change) => `Se han vuelto a mirar todos los archivos: ${change}`,
    ru: (change) => `Все файлы просмотрены заново: ${change}`,
    zh: (change) => `已重新查看所有文件：${change}`,
  },
  unfetched: {
    en: 'The file could not be fetched from Discord. Please send it again.',
    de: 'Die Datei ließ sich nicht von Discord holen. Schick sie bitte noch einmal.',
    fr: 'Le fichier n’a pas pu être récupéré auprès de Discord. Envoie-le à nouveau.',
    es: 'No se pudo obtener el archivo de Discord. Envíalo otra vez.',
    ru: 'Не удалось получить файл из Discord. Отправьте его ещё раз.',
    zh: '无法从 Discord 取得该文件。请重新发送。',
  },
  noFile: {
    en: 'No file came with the command. Choose one for “file”.',
    de: 'Mit dem Befehl kam keine Datei. Wähle eine bei „file“.',
    fr: 'Aucun fichier n’accompagne la commande. Choisis-en un pour « file ».',
    es: 'La orden llegó sin archivo. Elige uno en «file».',
    ru: 'С командой не пришёл файл. Выберите его в поле «file».',
    zh: '命令没有附带文件。请在“file”中选择一个。',
  },
  refused: refusedWording,
});
