// What the portal's own script says is missing between levels: the script, the levels and the pairs of slugs come by stdin.
import { readFileSync } from "node:fs";

const { script, levels, pairs } = JSON.parse(readFileSync(0, "utf-8"));
const { gap } = await import(`data:text/javascript,${encodeURIComponent(script)}`);

const told = pairs.map(([from, to]) => {
  const { competencies, expectations } = gap(levels[from], levels[to]);
  return {
    competencies: competencies.map(({ competency, wanted, had, asked, core, expectations: its }) => ({
      competency: competency.slug, wanted, had, asked, core, expectations: its.map(({ slug }) => slug),
    })),
    expectations: expectations.map(({ expectation, carriesOn }) => [expectation.slug, carriesOn?.slug ?? null]),
  };
});
process.stdout.write(JSON.stringify(told));
