package io.polystep.polymarket.clob;

import io.polystep.domain.order.OrderHash;
import io.polystep.polymarket.wire.Dropped;
import io.polystep.polymarket.wire.Fields;
import io.polystep.polymarket.wire.Json;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What came of a cancel. An order in neither list is unknown: ask for it.
 *
 * @param cancelled orders that are cancelled now
 * @param refused orders that are not, with the venue's words; they may have been filled or cancelled before
 * @param dropped entries that could not be read
 */
public record CancelReport(Set<OrderHash> cancelled, Map<OrderHash, String> refused, List<Dropped> dropped) {
    /** Copies the collections. */
    public CancelReport {
        cancelled = Set.copyOf(cancelled);
        refused = Map.copyOf(refused);
        dropped = List.copyOf(dropped);
    }

    /** Reads {@code {"canceled":[..],"not_canceled":{"id":"reason"}}}. */
    public static CancelReport read(String text) {
        Fields answer = new Fields("the answer to a cancel", Json.parse(text));
        List<Dropped> dropped = new ArrayList<>();
        Set<OrderHash> cancelled = new HashSet<>();
        for (var id : answer.array("canceled")) {
            hash(id.asText(), dropped).ifPresent(cancelled::add);
        }
        Map<OrderHash, String> refused = new LinkedHashMap<>();
        answer.optionalEntries("not_canceled")
                .forEach((id, reason) ->
                        hash(id, dropped).ifPresent(hash -> refused.put(hash, Json.shown(reason.asText()))));
        refused.keySet().forEach(both -> {
            if (cancelled.contains(both)) {
                throw answer.wrong("not_canceled", "orders that are not in 'canceled'");
            }
        });
        return new CancelReport(cancelled, refused, dropped);
    }

    private static Optional<OrderHash> hash(String id, List<Dropped> dropped) {
        try {
            return Optional.of(new OrderHash(id));
        } catch (IllegalArgumentException unfit) {
            dropped.add(new Dropped(dropped.size(), String.valueOf(unfit.getMessage())));
            return Optional.empty();
        }
    }

    /** Those of the orders asked for of which the answer says nothing. */
    public List<OrderHash> unanswered(Collection<OrderHash> asked) {
        return asked.stream()
                .filter(id -> !cancelled.contains(id) && !refused.containsKey(id))
                .toList();
    }
}
