package io.polystep.local.venue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The dead-man switches of API keys: once started, silence of ten seconds is due. Not thread-safe; forgets on restart. */
final class Heartbeats {
    /** The longest silence. */
    static final Duration MOST_SILENCE = Duration.ofSeconds(10);

    private final Map<String, Beat> beats = new HashMap<>();
    private long count;

    private record Beat(String id, Instant at) {}

    /**
     * A key's silence.
     *
     * @param owner API key
     * @param at when its orders are to be cancelled
     */
    record Silence(String owner, Instant at) {}

    /** Takes a beat and gives the id that the next one must carry; an empty {@code id} starts a chain. */
    String beat(String owner, String id, Instant now) {
        Beat last = beats.get(owner);
        if (!id.isEmpty() && (last == null || !last.id().equals(id))) {
            String known = last == null ? "" : last.id();
            throw new VenueRefusal(
                    400,
                    "Invalid Heartbeat ID",
                    Wire.object().put("error_msg", "Invalid Heartbeat ID").put("heartbeat_id", known));
        }
        count++;
        String next = UUID.nameUUIDFromBytes((owner + count + now).getBytes(StandardCharsets.UTF_8))
                .toString();
        beats.put(owner, new Beat(next, now));
        return next;
    }

    /** The key whose silence ends first. */
    Optional<Silence> next() {
        return beats.entrySet().stream()
                .map(entry -> new Silence(entry.getKey(), entry.getValue().at().plus(MOST_SILENCE)))
                .min(Comparator.comparing(Silence::at));
    }

    /** Stops a key's switch. */
    void stop(String owner) {
        beats.remove(owner);
    }
}
