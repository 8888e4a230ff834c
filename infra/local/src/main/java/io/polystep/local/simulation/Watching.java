package io.polystep.local.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import io.polystep.local.simulation.faults.Chaos;
import io.polystep.local.simulation.oracle.Oracles;
import io.polystep.local.simulation.world.Boundary;
import io.polystep.local.simulation.world.Crossing;
import java.util.ArrayDeque;
import java.util.Deque;

/** Looks at what crosses the boundary on behalf of the oracles, and changes nothing. */
public final class Watching implements Boundary {
    private static final String RESERVE = "ReserveFunction";
    private static final String CONFIRM = "RedemptionConfirmFunction";
    private static final String ORDER = "POST /order";

    private final Chaos chaos;
    private final Oracles oracles;
    private final Deque<String> about = new ArrayDeque<>();
    private long crossings;
    private boolean wrote;
    private boolean haltedAtWrite;

    /** Tells the oracles of every reservation. */
    public Watching(Chaos chaos, Oracles oracles) {
        this.chaos = chaos;
        this.oracles = oracles;
    }

    long crossings() {
        return crossings;
    }

    @Override
    public <T> T cross(Crossing crossing, Call<T> call) {
        crossings++;
        return switch (crossing.place()) {
            case CALL -> called(crossing, call);
            case VENUE_SEND -> chaos.cross(crossing, () -> send(crossing, call));
            case STORE_WRITE -> chaos.cross(crossing, () -> write(crossing, call));
            default -> chaos.cross(crossing, call);
        };
    }

    /** What a function does belongs to what it was called about. */
    private <T> T called(Crossing crossing, Call<T> call) {
        about.push(crossing.what());
        try {
            return switch (crossing.function()) {
                case RESERVE -> reserve(crossing, () -> run(call));
                case CONFIRM -> confirm(crossing, () -> run(call));
                default -> chaos.cross(crossing, () -> run(call));
            };
        } finally {
            about.pop();
        }
    }

    /** Once for each time that the call is really made. */
    private <T> T run(Call<T> call) {
        oracles.begins();
        try {
            return call.make();
        } finally {
            oracles.ends();
        }
    }

    private <T> T confirm(Crossing crossing, Call<T> call) {
        T answer = chaos.cross(crossing, call);
        if (answer instanceof JsonNode json && json.path("outcome").asText().equals("CONFIRMED")) {
            oracles.confirmed(json);
        }
        return answer;
    }

    private <T> T send(Crossing crossing, Call<T> call) {
        if (crossing.what().equals(ORDER)) {
            oracles.sent(about.isEmpty() ? "" : about.element());
        }
        return call.make();
    }

    private <T> T reserve(Crossing crossing, Call<T> call) {
        wrote = false;
        T answer = chaos.cross(crossing, call);
        if (wrote
                && answer instanceof JsonNode json
                && json.path("outcome").asText().equals("RESERVED")) {
            oracles.reserved(haltedAtWrite, json);
        }
        return answer;
    }

    /** Right before the store sees it, whatever has happened on the way. */
    private <T> T write(Crossing crossing, Call<T> call) {
        if (crossing.function().equals(RESERVE)) {
            wrote = true;
            haltedAtWrite = chaos.halted();
        }
        return oracles.write(crossing.what(), call);
    }
}
