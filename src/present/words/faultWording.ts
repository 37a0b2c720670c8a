import { type Spoken, spoken } from './spoken.ts';

/** What a value was instead of what it should be. */
export type WrongKind = 'list' | 'object' | 'number' | 'boolean' | 'nothing';

/** What is said of a command that cannot be run as it was given. Names of commands and options are those that are typed. */
export interface FaultWording {
  needs(command: string, option: string, usage: string): string;
  mustBeText(option: string, kind: WrongKind): string;
  tooLong(option: string, length: number, most: number): string;
  mustBePerson(option: string): string;
  mustBeFlag(option: string): string;
  mustBeCount(option: string, command: string, min: number, max: number): string;
  noSuchOption(command: string, option: string, known: string): string;
  noOptions(command: string, option: string): string;
  noSlash(commands: string): string;
  noSuchCommand(command: string, commands: string): string;
  /** For a command that is there in servers of Discord alone. */
  onlyInServers(command: string): string;
  givenTwice(option: string): string;
  notUnderstood(command: string, takes: string | null, rest: string): string;
}

const kinds: Readonly<Record<'en' | 'de' | 'fr' | 'es' | 'ru' | 'zh', Readonly<Record<WrongKind, string>>>> = {
  en: { list: 'a list', object: 'an object', number: 'a number', boolean: 'a boolean', nothing: 'nothing' },
  de: { list: 'eine Liste', object: 'ein Objekt', number: 'eine Zahl', boolean: 'ein Wahrheitswert', nothing: 'nichts' },
  fr: { list: 'une liste', object: 'un objet', number: 'un nombre', boolean: 'un booléen', nothing: 'rien' },
  es: { list: 'una lista', object: 'un objeto', number: 'un número', boolean: 'un booleano', nothing: 'nada' },
  ru: { list: 'список', object: 'объект', number: 'число', boolean: 'логическое значение', nothing: 'ничего' },
  zh: { list: '列表', object: '对象', number: '数字', boolean: '布尔值', nothing: '空值' },
};

/** The words of faults in the language of a tag. */
export const faultWording: Spoken<FaultWording> = spoken<FaultWording>({
  needs: {
    en: (command, option, usage) => `/${command} needs ${option}: ${usage}`,
    de: (command, option, usage) => `/${command} braucht ${option}: ${usage}`,
    fr: (command, option, usage) => `/${command} a besoin de ${option} : ${usage}`,
    es: (command, option, usage) => `/${command} necesita ${option}: ${usage}`,
    ru: (command, option, usage) => `Для /${command} нужно ${option}: ${usage}`,
    zh: (command, option, usage) => `/${command} 需要 ${option}：${usage}`,
  },
  mustBeText: {
    en: (option, kind) => `${option} must be text, not ${kinds.en[kind]}.`,
    de: (option, kind) => `${option} muss Text sein, nicht: ${kinds.de[kind]}.`,
    fr: (option, kind) => `${option} doit être du texte, pas ${kinds.fr[kind]}.`,
    es: (option, kind) => `${option} debe ser texto, no ${kinds.es[kind]}.`,
    ru: (option, kind) => `${option}: нужен текст, а не ${kinds.ru[kind]}.`,
    zh: (option, kind) => `${option} 必须是文字，而不是${kinds.zh[kind]}。`,
  },
  tooLong: {
    en: (option, length, most) => `${option} is ${length} characters long; at most ${most} are taken.`,
    de: (option, length, most) => `${option} hat ${length} Zeichen; höchstens ${most} sind möglich.`,
    fr: (option, length, most) => `${option} compte ${length} caractères ; le maximum est ${most}.`,
    es: (option, length, most) => `${option} tiene ${length} caracteres; el máximo es ${most}.`,
    ru: (option, length, most) => `${option}: длина в знаках — ${length}, а можно не больше ${most}.`,
    zh: (option, length, most) => `${option} 有${length}个字符，最多${most}个。`,
  },
  mustBePerson: {
    en: (option) => `${option} must be a person’s id in Discord: digits only.`,
    de: (option) => `${option} muss die Discord-ID einer Person sein: nur Ziffern.`,
    fr: (option) => `${option} doit être l’identifiant Discord d’une personne : des chiffres seulement.`,
    es: (option) => `${option} debe ser el ID de Discord de una persona: solo cifras.`,
    ru: (option) => `${option}: нужен идентификатор человека в Discord, только цифры.`,
    zh: (option) => `${option} 必须是某人的 Discord ID，只含数字。`,
  },
  mustBeFlag: {
    en: (option) => `${option} must be true or false.`,
    de: (option) => `${option} muss true oder false sein.`,
    fr: (option) => `${option} doit valoir true ou false.`,
    es: (option) => `${option} debe ser true o false.`,
    ru: (option) => `${option}: должно быть true или false.`,
    zh: (option) => `${option} 必须是 true 或 false。`,
  },
  mustBeCount: {
    en: (option, command, min, max) => `${option} of /${command} must be a whole number from ${min} to ${max}.`,
    de: (option, command, min, max) => `${option} von /${command} muss eine ganze Zahl von ${min} bis ${max} sein.`,
    fr: (option, command, min, max) => `${option} de /${command} doit être un nombre entier de ${min} à ${max}.`,
    es: (option, command, min, max) => `${option} de /${command} debe ser un número entero de ${min} a ${max}.`,
    ru: (option, command, min, max) => `${option} в /${command}: нужно целое число от ${min} до ${max}.`,
    zh: (option, command, min, max) => `/${command} 的 ${option} 必须是${min}到${max}的整数。`,
  },
  noSuchOption: {
    en: (command, option, known) => `/${command} has no option ${option}; it takes ${known}.`,
    de: (command, option, known) => `/${command} hat keine Option ${option}; möglich sind ${known}.`,
    fr: (command, option, known) => `/${command} n’a pas d’option ${option} ; il accepte ${known}.`,
    es: (command, option, known) => `/${command} no tiene la opción ${option}; admite ${known}.`,
    ru: (command, option, known) => `У /${command} нет параметра ${option}; есть ${known}.`,
    zh: (command, option, known) => `/${command} 没有选项 ${option}；可用：${known}。`,
  },
  noOptions: {
    en: (command, option) => `/${command} takes no options, so ${option} is not known.`,
    de: (command, option) => `/${command} hat keine Optionen, also auch ${option} nicht.`,
    fr: (command, option) => `/${command} n’a pas d’options ; ${option} est inconnu.`,
    es: (command, option) => `/${command} no tiene opciones, así que ${option} no se conoce.`,
    ru: (command, option) => `У /${command} нет параметров, в том числе ${option}.`,
    zh: (command, option) => `/${command} 没有选项，因此无法识别 ${option}。`,
  },
  noSlash: {
    en: (commands) => `A command starts with a slash and its name: ${commands}.`,
    de: (commands) => `Ein Befehl beginnt mit einem Schrägstrich und seinem Namen: ${commands}.`,
    fr: (commands) => `Une commande commence par une barre oblique et son nom : ${commands}.`,
    es: (commands) => `Un comando empieza con una barra y su nombre: ${commands}.`,
    ru: (commands) => `Команда начинается с косой черты и имени: ${commands}.`,
    zh: (commands) => `命令以斜杠和名称开头：${commands}。`,
  },
  noSuchCommand: {
    en: (command, commands) => `There is no command ${command}. Commands: ${commands}.`,
    de: (command, commands) => `Den Befehl ${command} gibt es nicht. Befehle: ${commands}.`,
    fr: (command, commands) => `La commande ${command} n’existe pas. Commandes : ${commands}.`,
    es: (command, commands) => `El comando ${command} no existe. Comandos: ${commands}.`,
    ru: (command, commands) => `Команды ${command} нет. Команды: ${commands}.`,
    zh: (command, commands) => `没有命令 ${command}。可用命令：${commands}。`,
  },
  onlyInServers: {
    en: (command) => `${command} works in Discord servers that have Footnote, not here.`,
    de: (command) => `${command} gibt es auf Discord-Servern mit Footnote, nicht hier.`,
    fr: (command) => `${command} fonctionne sur les serveurs Discord qui ont Footnote, pas ici.`,
    es: (command) => `${command} funciona en servidores de Discord que tienen Footnote, no aquí.`,
    ru: (command) => `${command} работает на серверах Discord, где есть Footnote, а не здесь.`,
    zh: (command) => `${command} 只能在添加了 Footnote 的 Discord 服务器中使用，此处不可用。`,
  },
  givenTwice: {
    en: (option) => `${option} is given twice; give it once.`,
    de: (option) => `${option} steht zweimal da; gib es einmal an.`,
    fr: (option) => `${option} est donné deux fois ; donne-le une seule fois.`,
    es: (option) => `${option} aparece dos veces; dalo una sola vez.`,
    ru: (option) => `${option} указано дважды; укажите один раз.`,
    zh: (option) => `${option} 出现了两次；请只写一次。`,
  },
  notUnderstood: {
    en: (command, takes, rest) => `/${command} ${takes ? `takes only ${takes}` : 'takes no options'}; ${rest} is not understood.`,
    de: (command, takes, rest) =>
      `/${command} ${takes ? `kennt nur ${takes}` : 'hat keine Optionen'}; ${rest} ist unverständlich.`,
    fr: (command, takes, rest) =>
      `/${command} ${takes ? `n’accepte que ${takes}` : 'n’a pas d’options'} ; ${rest} n’est pas compris.`,
    es: (command, takes, rest) => `/${command} ${takes ? `solo admite ${takes}` : 'no tiene opciones'}; ${rest} no se entiende.`,
    ru: (command, takes, rest) => `/${command}: ${takes ? `есть только ${takes}` : 'параметров нет'}; ${rest} непонятно.`,
    zh: (command, takes, rest) => `/${command} ${takes ? `只接受 ${takes}` : '没有选项'}；无法理解 ${rest}。`,
  },
});
