package io.polystep.local.fuzz;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which spellings a constant may come from. Without an entry it is its own name, in any case and with any prefix that
 * ends in an underscore.
 *
 * @param silent simple names of constants' types that say nothing about the payload
 */
record Words(Set<String> silent) {
    private static final Map<String, String> SPELLINGS = Map.ofEntries(
            Map.entry("Status.LIVE", "LIVE|UNMATCHED"),
            Map.entry("OrderStatus.CANCELED", ".*CANCELL?ED.*"),
            Map.entry("FillStatus.PROVISIONAL", "(TRADE_STATUS_)?(MATCHED|MINED|RETRYING|MATCHED_NOT_BROADCASTED)"),
            Map.entry("FillStatus.CONFIRMED", "(TRADE_STATUS_)?CONFIRMED"),
            Map.entry("FillStatus.VOID", "(TRADE_STATUS_)?FAILED"),
            Map.entry("MarketVersion.PROTOCOL_V2", "V2|PROTOCOL_V2"),
            // The field is left out for the first version.
            Map.entry("MarketVersion.CONDITIONAL_TOKENS", ".*"),
            Map.entry("Geoblock.OPEN", "FALSE"),
            Map.entry("Geoblock.CLOSE_ONLY", "TRUE"),
            Map.entry("Geoblock.BLOCKED", ".*"),
            Map.entry("Geoblock.UNKNOWN", ".*"));

    /** Kinds of event that stand for one of the venue's words. */
    private static final Map<String, String> EVENTS = Map.of(
            "FilledWhole", "(ORDER_STATUS_)?MATCHED",
            "Resting", "(ORDER_STATUS_)?(LIVE|DELAYED|UNMATCHED)",
            "Expired", "(ORDER_STATUS_)?EXPIRED",
            "Finished", "FINISHED",
            "Paused", "PAUSED",
            "Running", "IN_GAME");

    private static final Set<String> ALWAYS_SILENT = Set.of("Rejected.Kind", "FailureKind", "Source", "SourceTier");

    Words {
        silent = Set.copyOf(silent);
    }

    Optional<String> breach(String where, Enum<?> constant, Scalars said) {
        String type = constant.getDeclaringClass().getSimpleName();
        String nested =
                constant.getDeclaringClass().getName().replaceFirst(".*\\.", "").replace('$', '.');
        if (silent.contains(type) || ALWAYS_SILENT.contains(nested) || ALWAYS_SILENT.contains(type)) {
            return Optional.empty();
        }
        String own = "([A-Z_]*_)?" + constant.name();
        String spelling = SPELLINGS.getOrDefault(type + "." + constant.name(), own);
        return said.holdsWord(spelling) || said.holdsWord(own)
                ? Optional.empty()
                : Optional.of("wrong word: " + where + " is " + type + "." + constant.name()
                        + ", and no word of the payload says so");
    }

    Optional<String> breach(Record event, Scalars said) {
        String name = event.getClass().getSimpleName();
        return EVENTS.containsKey(name) && !silent.contains(name) && !said.holdsWord(EVENTS.get(name))
                ? Optional.of("wrong word: read as " + name + ", and no word of the payload says so")
                : Optional.empty();
    }
}
