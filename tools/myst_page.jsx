// A page of mystmd's content, for tools/recipes.py: headings and paragraphs as they are, widgets by the themes' own renderer.
import { ANY_RENDERERS } from "@myst-theme/anywidget";
import { createRoot } from "react-dom/client";

const TAGS = { heading: "h1", paragraph: "p" };

function Node({ node }) {
  if (node.type === "anywidget") return <ANY_RENDERERS.anywidget node={node} />;
  if (node.type === "text") return node.value;
  const Tag = TAGS[node.type] ?? "div";
  return (
    <Tag>
      {(node.children ?? []).map((it, at) => (
        <Node key={at} node={it} />
      ))}
    </Tag>
  );
}

const { mdast, frontmatter } = await (await fetch("content.json")).json();
createRoot(document.getElementById("main")).render(
  <>
    <h1>{frontmatter.title}</h1>
    <Node node={mdast} />
  </>,
);
