package org.linja.procedures.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A template as a picture of lanes, one row a step in the order of the text: what goes on side by
 * side runs in lanes side by side, what goes back runs up beside them. Faulty ones are drawn, too:
 * what leads nowhere is left out.
 *
 * @param lanes how many lanes lead down
 * @param returns how many lanes lead back up
 */
public record TemplateMap(List<Row> rows, List<Way> ways, int lanes, int returns) {
    public TemplateMap {
        rows = List.copyOf(rows);
        ways = List.copyOf(ways);
    }

    /** A step, and the lane that it stands in, from 0. */
    public record Row(TemplateStep step, int lane) {}

    /**
     * A line from a step to one that begins when it ends.
     *
     * @param from row
     * @param to row
     * @param lane of those that lead down, or of those that lead back up
     * @param back whether it leads to a row above, or to its own
     * @param beside whether other steps begin beside that one
     */
    public record Way(int from, int to, int lane, boolean back, boolean beside) {}

    public static TemplateMap of(ProcedureTemplate template) {
        return new Drafting(template).map();
    }

    /** Lays out lane by lane, as one reads: from above to below. */
    private static final class Drafting {
        private final ProcedureTemplate template;
        private final Map<String, Integer> places = new HashMap<>();
        private final List<Row> rows = new ArrayList<>();
        private final List<Way> ways = new ArrayList<>();
        private final List<Way> open = new ArrayList<>();
        private final Map<Integer, Integer> returning = new TreeMap<>();
        private int lanes = 1;

        Drafting(ProcedureTemplate template) {
            this.template = template;
            for (TemplateStep step : template.steps()) {
                places.put(step.code(), places.size());
            }
        }

        TemplateMap map() {
            for (int at = 0; at < template.steps().size(); at++) {
                place(at, template.steps().get(at));
            }
            return new TemplateMap(rows, withReturns(), lanes, returns());
        }

        private void place(int at, TemplateStep step) {
            int lane =
                    open.stream()
                            .filter(way -> way.to() == at)
                            .mapToInt(Way::lane)
                            .min()
                            .orElse(-1);
            open.removeIf(way -> way.to() <= at);
            lane = lane < 0 ? free(-1) : lane;
            rows.add(new Row(step, lane));
            lanes = Math.max(lanes, lane + 1);
            Map<Integer, Boolean> targets = new TreeMap<>();
            for (Outcome outcome : step.outcomes()) {
                List<Integer> begun =
                        outcome.to().stream()
                                .filter(places::containsKey)
                                .map(to -> places.getOrDefault(to, 0))
                                .toList();
                begun.forEach(to -> targets.merge(to, begun.size() > 1, Boolean::logicalOr));
            }
            int own = lane;
            targets.forEach((to, beside) -> lead(at, to, own, beside));
        }

        private void lead(int at, int to, int own, boolean beside) {
            if (to <= at) {
                returning.merge(to, at, Math::max);
                ways.add(new Way(at, to, 0, true, beside));
                return;
            }
            boolean taken = open.stream().anyMatch(way -> way.lane() == own);
            int lane = taken ? free(own) : own;
            Way way = new Way(at, to, lane, false, beside);
            lanes = Math.max(lanes, lane + 1);
            open.add(way);
            ways.add(way);
        }

        /** The first lane that nothing runs in and that is not this one. */
        private int free(int but) {
            int lane = 0;
            while (lane == but || isTaken(lane)) {
                lane++;
            }
            return lane;
        }

        private boolean isTaken(int lane) {
            return open.stream().anyMatch(way -> way.lane() == lane);
        }

        /** Those that lead back to one step share a lane; no two that overlap do otherwise. */
        private List<Way> withReturns() {
            Map<Integer, Integer> laneOf = laneOfReturns();
            return ways.stream()
                    .map(
                            way ->
                                    way.back()
                                            ? new Way(
                                                    way.from(),
                                                    way.to(),
                                                    laneOf.getOrDefault(way.to(), 0),
                                                    true,
                                                    way.beside())
                                            : way)
                    .toList();
        }

        private int returns() {
            return laneOfReturns().values().stream().mapToInt(lane -> lane + 1).max().orElse(0);
        }

        private Map<Integer, Integer> laneOfReturns() {
            Map<Integer, Integer> laneOf = new HashMap<>();
            List<Integer> until = new ArrayList<>();
            returning.forEach(
                    (to, from) -> {
                        int lane = 0;
                        while (lane < until.size() && until.get(lane) >= to) {
                            lane++;
                        }
                        if (lane == until.size()) {
                            until.add(from);
                        } else {
                            until.set(lane, from);
                        }
                        laneOf.put(to, lane);
                    });
            return laneOf;
        }
    }
}
