package io.polystep.polymarket;

import java.util.List;

/** The exact text of the {@code POST /orders} body: 1 to 15 order bodies, each as it is stored. */
public final class OrderBatch {
    /** The most orders that the venue takes in one call. */
    public static final int MOST = 15;

    private OrderBatch() {}

    /**
     * The body.
     *
     * @param bodies texts of {@link OrderBody}
     * @throws IllegalArgumentException if there are none or more than {@link #MOST}
     */
    public static String json(List<String> bodies) {
        if (bodies.isEmpty() || bodies.size() > MOST) {
            throw new IllegalArgumentException("expected 1 to " + MOST + " orders in a batch, found " + bodies.size()
                    + "; split it into several calls");
        }
        return "[" + String.join(",", bodies) + "]";
    }
}
