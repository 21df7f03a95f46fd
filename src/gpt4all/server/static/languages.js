/**
 * What the highlighter knows of languages: comments (`line`, `block`), quotes, texts over several
 * lines (`texts`), keywords and constants, whether `name:` is a key, and one more pattern.
 */

const words = (text) => new Set(text.trim().split(/\s+/));

const C_STYLE = { line: ["//"], block: [["/*", "*/"]], quotes: ['"', "'"] };
const HASH_STYLE = { line: ["#"], block: [], quotes: ['"', "'"] };

const SCRIPT_WORDS = `
  abstract as async await break case catch class const continue debugger default delete do else
  enum export extends finally for from function get if implements import in instanceof interface
  let new of private protected public readonly return satisfies set static super switch this throw
  try type typeof var void while with yield
`;

const LANGUAGES = {
  python: {
    ...HASH_STYLE,
    texts: [
      ['"""', '"""'],
      ["'''", "'''"],
    ],
    keywords: words(`
      and as assert async await break class continue def del elif else except finally for from
      global if import in is lambda match nonlocal not or pass raise return try type while
      with yield
    `),
    constants: words("True False None self cls"),
  },
  javascript: {
    ...C_STYLE,
    texts: [["`", "`"]],
    keywords: words(SCRIPT_WORDS),
    constants: words("true false null undefined NaN Infinity"),
  },
  java: {
    ...C_STYLE,
    keywords: words(`
      abstract as assert base break case catch class const continue data default do else enum
      extends final finally for foreach fun if implements import in instanceof interface
      internal is lateinit namespace native new object out override package private protected
      public readonly record return sealed static struct super switch synchronized this throw
      throws try using val var virtual when where while yield bool boolean byte char double
      float int long short string void
    `),
    constants: words("true false null"),
  },
  c: {
    ...C_STYLE,
    keywords: words(`
      alignas auto bool break case catch char class concept const constexpr continue decltype
      default delete do double else enum explicit export extern final float for friend goto if
      inline int long mutable namespace new noexcept operator override private protected
      public register requires return short signed sizeof static struct switch template this
      throw try typedef typename union unsigned using virtual void volatile while size_t
      int8_t int16_t int32_t int64_t uint8_t uint16_t uint32_t uint64_t
    `),
    constants: words("true false NULL nullptr"),
    directive: /#\s*\w+/y,
  },
  go: {
    ...C_STYLE,
    texts: [["`", "`"]],
    keywords: words(`
      any bool break byte case chan const continue default defer else error fallthrough
      float32 float64 for func go goto if import int int32 int64 interface map package range
      return rune select string struct switch type uint uint8 var
    `),
    constants: words("true false nil iota"),
  },
  rust: {
    ...C_STYLE,
    quotes: ['"'],
    keywords: words(`
      as async await bool break char const continue crate dyn else enum extern f32 f64 fn for
      i32 i64 if impl in isize let loop match mod move mut pub ref return self static str
      struct super trait type u8 u32 u64 union unsafe use usize where while
    `),
    constants: words("true false None Some Ok Err Self"),
    directive: /#!?\[[^\]]*\]/y,
  },
  swift: {
    ...C_STYLE,
    texts: [['"""', '"""']],
    keywords: words(`
      actor as async await break case catch class continue default defer do else enum
      extension fallthrough final for func guard if import in init inout internal is lazy let
      mutating open override private protocol public repeat return self static struct
      subscript super switch throw throws try typealias var weak where while
    `),
    constants: words("true false nil"),
  },
  ruby: {
    ...HASH_STYLE,
    keywords: words(`
      alias and begin break case class def do else elsif end ensure for if in include module
      next not or private protected public puts raise redo require rescue retry return self
      super then undef unless until when while yield
    `),
    constants: words("true false nil"),
  },
  php: {
    ...C_STYLE,
    line: ["//", "#"],
    keywords: words(
      `${SCRIPT_WORDS} array echo elseif endforeach endif fn foreach include namespace require use`,
    ),
    constants: words("true false null"),
    directive: /\$\w+/y,
  },
  shell: {
    ...HASH_STYLE,
    keywords: words(`
      alias break case cat cd continue do done echo elif else esac eval exec exit export fi
      for function if in local mkdir read return rm select set shift source sudo then trap
      unset until while
    `),
    constants: words("true false"),
    directive: /\$(?:\w+|\{[^}]*\}|[@#?*!$])/y,
  },
  sql: {
    line: ["--"],
    block: [["/*", "*/"]],
    quotes: ["'", '"'],
    ignoresCase: true,
    keywords: words(`
      add all alter and as asc between by case cascade check column commit constraint create
      cross database default delete desc distinct drop else end except exists foreign from
      full function group having if in index inner insert int integer intersect into is join
      key left like limit not numeric offset on or order outer primary references returning
      right rollback select set table text then timestamp transaction union unique update
      using values varchar view when where with
    `),
    constants: words("true false null"),
  },
  json: { ...C_STYLE, quotes: ['"'], hasKeys: true, constants: words("true false null") },
  yaml: { ...HASH_STYLE, hasKeys: true, constants: words("true false null yes no") },
  toml: {
    ...HASH_STYLE,
    line: ["#", ";"],
    hasKeys: true,
    constants: words("true false"),
    directive: /^\s*\[[^\]]*\]+/y,
  },
  css: { ...C_STYLE, line: [], hasKeys: true, directive: /[@#.][\w-]+|--[\w-]+/y },
  markup: {
    line: [],
    block: [["<!--", "-->"]],
    quotes: ['"', "'"],
    directive: /<\/?[A-Za-z][\w:.-]*|\/?>|&\w+;/y,
  },
  diff: { isDiff: true },
};

/** Other names of the languages. */
const ALIASES = {
  python: "py python3 pycon",
  javascript: "js jsx mjs node ts tsx typescript",
  java: "kotlin kt c# cs csharp scala dart",
  c: "c++ cpp cc h hpp cuda objc",
  go: "golang",
  rust: "rs",
  ruby: "rb",
  shell: "sh bash zsh console dockerfile makefile",
  yaml: "yml",
  toml: "ini conf env",
  json: "json5 jsonc",
  markup: "html xml svg vue",
  css: "scss less",
  diff: "patch",
};

/** Any name -> its language. */
const BY_NAME = new Map(Object.entries(LANGUAGES));
for (const [name, aliases] of Object.entries(ALIASES)) {
  for (const alias of aliases.split(" ")) BY_NAME.set(alias, LANGUAGES[name]);
}

/** The language of this name, or null: then code stays plain. */
export function languageOf(name) {
  return BY_NAME.get(name) ?? null;
}
