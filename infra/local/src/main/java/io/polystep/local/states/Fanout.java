package io.polystep.local.states;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The inside of a Parallel or Map state: the branches that act, and for a map what is done and what is to come. */
final class Fanout {

    /** All branches of a parallel state; the one current iteration of a map. */
    List<Branch> branches = new ArrayList<>();

    /** Items of a map; {@code null} for a parallel state. */
    @Nullable
    ArrayNode items;

    /** Outputs of the finished iterations of a map. */
    ArrayNode results = Json.NODES.arrayNode();

    /** Iterations of the map that failed. */
    int failures;

    static Fanout parallel(List<Branch> branches) {
        Fanout fanout = new Fanout();
        fanout.branches.addAll(branches);
        return fanout;
    }

    static Fanout map(ArrayNode items) {
        Fanout fanout = new Fanout();
        fanout.items = items;
        return fanout;
    }

    int itemCount() {
        return items == null ? 0 : items.size();
    }

    boolean hasNextItem() {
        return results.size() < itemCount();
    }

    JsonNode nextItem() {
        return items == null ? Json.NODES.missingNode() : items.path(results.size());
    }

    /** The branch that acts next: earliest due, then first listed. */
    Optional<Branch> next() {
        return branches.stream().filter(branch -> !branch.ended()).min(Comparator.comparingLong(b -> b.dueMillis));
    }

    ArrayNode outputs() {
        ArrayNode outputs = Json.NODES.arrayNode();
        for (Branch branch : branches) {
            outputs.add(branch.output == null ? Json.NODES.nullNode() : branch.output);
        }
        return outputs;
    }

    /** Reopens the branches that failed; false when none did. */
    boolean reopen(long nowMillis) {
        List<Branch> failed =
                branches.stream().filter(b -> b.phase == Branch.Phase.FAILED).toList();
        failed.forEach(branch -> branch.reopen(nowMillis));
        if (items != null) {
            failures -= failed.size();
        }
        return !failed.isEmpty();
    }
}
