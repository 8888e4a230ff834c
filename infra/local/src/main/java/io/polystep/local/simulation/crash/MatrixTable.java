package io.polystep.local.simulation.crash;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The rows of a matrix as tables of a document. */
public final class MatrixTable {
    private static final String RULE = "|---|---:|---:|---:|---:|---:|";

    private MatrixTable() {}

    /** Everything: by scenario, by boundary, by mode. */
    public static List<String> lines(List<CrashRow> rows) {
        List<String> lines = new ArrayList<>(scenarios(rows));
        lines.addAll(parts(rows));
        return List.copyOf(lines);
    }

    /** By boundary and by mode alone. */
    public static List<String> parts(List<CrashRow> rows) {
        List<String> lines = new ArrayList<>();
        Map<String, Outcomes> boundaries = new TreeMap<>();
        Map<String, Outcomes> modes = new TreeMap<>();
        Outcomes twice = Outcomes.NONE;
        for (CrashRow row : rows) {
            row.byBoundary().forEach((at, some) -> boundaries.merge(at, some, Outcomes::plus));
            row.byMode().forEach((mode, some) -> modes.merge("`" + mode + "`", some, Outcomes::plus));
            twice = twice.plus(row.twice());
        }
        modes.put("a second crash after the first", twice);
        lines.addAll(table("Function and place", boundaries));
        lines.addAll(table("Mode", modes));
        return List.copyOf(lines);
    }

    private static List<String> scenarios(List<CrashRow> rows) {
        Map<String, Outcomes> outcomes = new TreeMap<>();
        Map<String, Integer> boundaries = new TreeMap<>();
        for (CrashRow row : rows) {
            outcomes.merge("`" + row.scenario() + "`", row.outcomes(), Outcomes::plus);
            boundaries.merge("`" + row.scenario() + "`", row.boundaries(), Math::addExact);
        }
        Map<String, Outcomes> named = new TreeMap<>();
        outcomes.forEach((scenario, some) -> named.put(scenario + ", " + boundaries.get(scenario), some));
        return table("Scenario, boundaries", named);
    }

    private static List<String> table(String title, Map<String, Outcomes> parts) {
        List<String> lines = new ArrayList<>();
        lines.add("| " + title + " | Points | Same | Not sent | Later | Torn |");
        lines.add(RULE);
        parts.forEach((name, some) -> lines.add(line(name, some)));
        lines.add(line("**total**", parts.values().stream().reduce(Outcomes.NONE, Outcomes::plus)));
        lines.add("");
        return lines;
    }

    private static String line(String name, Outcomes some) {
        return "| " + name + " | " + some.points() + " | " + some.same() + " | " + some.notSent() + " | " + some.later()
                + " | " + some.torn() + " |";
    }
}
