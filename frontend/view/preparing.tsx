/** An article whose marks, or some of them, are not there: it can be read and annotated all the same. */

import circleX from "lucide:circle-x";
import hourglass from "lucide:hourglass";
import type { Article } from "../api/wire.ts";
import { useScreen } from "./context.ts";
import { Icon } from "./icon.tsx";

export function Preparing({ article }: { article: Article }) {
  const { articles_url } = useScreen().bootstrap;
  if (article.state === "ready") return article.error ? <p class="small muted">{article.error}</p> : null;
  if (article.state === "failed") {
    return (
      <div class="notice notice--story" data-s="bad" role="status">
        <Icon shapes={circleX} />
        <p>
          <strong>{gettext("Preparing this article failed.")}</strong> {article.error}{" "}
          {gettext("You can annotate it all the same; sentences are the browser’s.")}{" "}
          <a href={articles_url}>{gettext("It can be tried again from the list of articles.")}</a>
        </p>
      </div>
    );
  }
  return (
    <div class="notice notice--story" role="status">
      <Icon shapes={hourglass} />
      <p>
        <strong>{gettext("Being prepared.")}</strong>{" "}
        {gettext("Headings, sentences and suggestions appear here by themselves; what you claim meanwhile stays.")}
      </p>
    </div>
  );
}
