/**
 * The house rules of src/: shared parts flow into features, features into the app, never sideways, and nobody hides a
 * folder behind a barrel file.
 *
 *   lib  <-  components  <-  features/<one>  <-  app
 */
const RANK = { lib: 0, components: 1, features: 2, app: 3 };

/** The ring ("lib", "features" ...) and, inside features, the island a path below src/ belongs to. */
function place(path) {
  const [ring, island] = path.split("/");
  return ring in RANK ? { ring, island: ring === "features" ? island : undefined } : undefined;
}

function placeOfFile(filename) {
  const below = filename.replaceAll("\\", "/").split("/src/").at(-1);
  return place(below);
}

const oneWay = {
  meta: { type: "problem", schema: [], messages: { sideways: "{{from}} must not import {{to}}." } },
  create(context) {
    const from = placeOfFile(context.filename);
    if (!from) return {};
    const check = (node) => {
      const source = node.source?.value;
      if (typeof source !== "string" || !source.startsWith("@/")) return;
      const to = place(source.slice(2));
      if (!to) return;
      const up = RANK[to.ring] > RANK[from.ring];
      const sideways = from.ring === "features" && to.ring === "features" && from.island !== to.island;
      if (up || sideways) {
        const name = (p) => (p.island ? `features/${p.island}` : p.ring);
        context.report({ node, messageId: "sideways", data: { from: name(from), to: name(to) } });
      }
    };
    return {
      ImportDeclaration: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
      ImportExpression: check,
    };
  },
};

const noBarrel = {
  meta: {
    type: "problem",
    schema: [],
    messages: {
      barrel: "Import from the file itself; no barrel files.",
      far: "Leave the folder by '@/', not '../..'.",
    },
  },
  create: (context) => ({
    ExportAllDeclaration: (node) => context.report({ node, messageId: "barrel" }),
    ExportNamedDeclaration: (node) => {
      if (node.source) context.report({ node, messageId: "barrel" });
    },
    ImportDeclaration: (node) => {
      if (node.source.value.startsWith("../../")) context.report({ node, messageId: "far" });
    },
  }),
};

export const islands = { rules: { "one-way": oneWay, "no-barrel": noBarrel } };
