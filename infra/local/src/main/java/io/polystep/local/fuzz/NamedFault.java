package io.polystep.local.fuzz;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The rule about stored items: a refusal names the item's key and one of its attributes.
 *
 * @param kind what the key starts with
 * @param attributes names of all attributes that the samples have, at any depth
 */
record NamedFault(String kind, Set<String> attributes) implements Rule {
    private static final Pattern NAME = Pattern.compile("\"([a-zA-Z]{2,})\":");

    NamedFault {
        attributes = Set.copyOf(attributes);
    }

    static NamedFault of(String kind, List<Payload> samples) {
        Set<String> names = new TreeSet<>();
        for (Payload sample : samples) {
            Matcher found = NAME.matcher(sample.text());
            while (found.find()) {
                names.add(found.group(1));
            }
        }
        return new NamedFault(kind, names);
    }

    @Override
    public Optional<String> breach(Payload payload, Verdict verdict) {
        if (!(verdict instanceof Verdict.Refused(String reason))
                || StoredItem.read(payload).isEmpty()) {
            return Optional.empty();
        }
        boolean named = reason.contains(kind)
                && (reason.contains("schemaVersion") || attributes.stream().anyMatch(reason::contains));
        return named ? Optional.empty() : Optional.of("unnamed fault: expected key and attribute in '" + reason + "'");
    }
}
