/** Articles that would do harm if their words were taken for anything but words, each there for the reason in its file name. */
const marks = [
  '# A heading that is none',
  '-# small print',
  '> a bar at the side',
  '>>> a long bar',
  '- one\n* two\n+ three\n1. four\n2) five',
  '**bold** *slanted* _slanted too_ __under__ ~~gone~~ ||hidden|| `code`',
  '***all*** of it, __**both**__ and ||**this**||',
  '[the bank](https://evil.example/login) and [x](<javascript:alert(1)>)',
  '<@100000000000000001> <@!1> <@&2> <#3> </ask:4> <id:customize> <:a:5> <a:b:6> <t:1:R> @everyone @here',
  'https://a.example/x_y_z?q=*a* discord.gg/abc mailto:a@b.example ftp://x steam://run/1 data:text/html,x',
  ':smile: :a:b:c: 10:30:45 ::1::',
  '```js\nconst x = `y`;\n```',
  'a\\b \\* \\\\ \\n C:\\new\\_folder\\',
  '| a | b |\n|---|---|\n| 1 | 2 |',
] as const;

/** File names and their texts; every one speaks of turnips. */
export function hostileArticles(): Readonly<Record<string, string>> {
  const talk = marks.map((mark) => `Turnips stood beside ${mark} in the year 2018, the office said.`).join('\n\n');
  const alone = marks.map((mark) => `${mark}\n\nTurnips again, said the office.`).join('\n\n');
  const sentence = 'Turnips weigh 40 tonnes in the harbour of Marrow Bay, said the *office* of turnips there. ';
  const long = Array.from({ length: 3 }, () => sentence.repeat(46).trim()).join('\n\n');
  const many = Array.from({ length: 100 }, (_, i) => `Turnips number ${i + 1} cost $${i + 1} in the spring of 2018.`);
  const odd =
    'Turnips \u202Ereversed\u202C and \u200Bzero\u200Dwidth\uFEFF and \u2066isolated\u2069 turnips \u0001 with a bell \u0007 and Zalgo t\u0336\u0338\u0321.';
  const arabic = 'قال المكتب إن turnips بلغت 40 طنا في عام 2018. اللفت في الميناء **مهم** جدا.';
  return {
    'talk.txt': talk,
    'said.txt':
      '“Turnips **are** the <@1> future of # bays,” said Vera Smith, head of the ||turnip|| office.\n\n“@everyone must eat `turnips` :smile: in [2018](https://evil.example),” Smith told reporters.',
    'alone.txt': alone,
    'markdown.md': `# Turnips **of** [the](https://x.example) bay\n\n${alone}`,
    'long.txt': `Turnips at length\n\n${long}`,
    'onePiece.txt': `Turnips ${'turnipsandmore '.repeat(300)}${'x'.repeat(4_200)} turnips`,
    'many.txt': many.join('\n\n'),
    'odd.txt': `${odd}\n\n${odd}`,
    'arabic.txt': arabic,
    'wide.txt': `${'蕪菁在港口重四十噸，turnips 辦公室說。'.repeat(60)}\n\nTurnips 👩‍👩‍👧 🇬🇧 e\u0301 done.`,
    'page.html':
      '<html><head><title>**Turnips** &lt;@1&gt; [a](b) @everyone</title></head><body><p>Turnips &amp; <b>*more*</b> turnips: ||x|| &lt;t:1:R&gt;, the office said in 2018.</p></body></html>',
    'titled.txt': `---\ntitle: "# ||Turnips|| [click](https://evil.example) <@1> @everyone ${'t*_'.repeat(60)}"\npublisher: "**The** \`Post\`"\ndate: 2018-03-01\nurl: "javascript:alert(1)"\n---\nTurnips of the titled kind cost 12 euros in 2018.`,
    'linked.txt': `---\ntitle: Turnips linked\nurl: "https://example.org/${'a'.repeat(600)}"\n---\nTurnips with a long link.`,
    'linked2.txt':
      '---\ntitle: Turnips linked too\nurl: "HTTPS://user:pw@Example.org/a b<c>\\"|`"\n---\nTurnips with an odd link.',
    '__# odd_ *name* @everyone.txt': 'Turnips from a file with an odd name cost 13 euros.',
    'wire.jsonl': [
      JSON.stringify({
        id: 'a|b|<@1>',
        text: 'Turnips by wire \ud800 cost 14 euros.',
        title: 'Lone \udc00 surrogate',
        url: 'file:///etc/passwd',
      }),
      JSON.stringify({
        id: 'c',
        text: 'Turnips by wire again, 15 euros.\r\nTurnips\u2028and\u2029more\u0085of them.',
        title: '*',
        url: 'https://ok.example/?q=1',
      }),
    ].join('\n'),
  };
}
