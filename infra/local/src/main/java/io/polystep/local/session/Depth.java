package io.polystep.local.session;

import io.polystep.domain.market.BookLevel;
import io.polystep.domain.money.Micros;
import io.polystep.domain.money.Price;
import io.polystep.domain.money.Shares;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One side of a recorded book as plain numbers, best level first: small enough that a full-depth message every 80 ms is
 * cheap. Immutable.
 */
public final class Depth {
    private final long[] prices;
    private final long[] sizes;

    private Depth(long[] prices, long[] sizes) {
        this.prices = prices;
        this.sizes = sizes;
    }

    /** Takes the levels worst first, as they are recorded, and brings them into order if they are not. */
    static Depth ofWorstFirst(long[] prices, long[] sizes, int count, boolean bids) throws DamagedLineException {
        long[] ordered = new long[count];
        long[] amounts = new long[count];
        for (int i = 0; i < count; i++) {
            int at = place(ordered, i, prices[count - 1 - i], bids);
            System.arraycopy(ordered, at, ordered, at + 1, i - at);
            System.arraycopy(amounts, at, amounts, at + 1, i - at);
            ordered[at] = prices[count - 1 - i];
            amounts[at] = sizes[count - 1 - i];
        }
        return new Depth(ordered, amounts);
    }

    /**
     * A side that is made, not recorded.
     *
     * @param prices in millionths, best first, each once; not kept by the caller
     * @param sizes shares in millionths, above zero
     */
    public static Depth ofBestFirst(long[] prices, long[] sizes) {
        return new Depth(prices, sizes);
    }

    private static int place(long[] ordered, int filled, long price, boolean bids) throws DamagedLineException {
        int at = filled;
        while (at > 0 && (bids ? ordered[at - 1] <= price : ordered[at - 1] >= price)) {
            at--;
            if (ordered[at] == price) {
                throw new DamagedLineException(
                        Damage.BAD_PRICE, "expected one level per price, found " + Micros.format(price) + " twice");
            }
        }
        return at;
    }

    /** Number of levels. */
    public int size() {
        return prices.length;
    }

    /** The price of level {@code index} in millionths, 0 being the best. */
    public long price(int index) {
        return prices[index];
    }

    /** The shares at level {@code index} in millionths. */
    public long shares(int index) {
        return sizes[index];
    }

    /** The shares at {@code price} in millionths, or zero when there is no such level. */
    public long sharesAt(long price) {
        for (int i = 0; i < prices.length; i++) {
            if (prices[i] == price) {
                return sizes[i];
            }
        }
        return 0;
    }

    /** The same shares seen from the opposite outcome: each price becomes one dollar less it; the order stays best first. */
    public Depth complement() {
        long[] mirrored = Arrays.stream(prices).map(price -> Micros.ONE - price).toArray();
        return new Depth(mirrored, sizes);
    }

    /** The levels as domain values. */
    public List<BookLevel> levels() {
        return IntStream.range(0, prices.length)
                .mapToObj(i -> new BookLevel(new Price(prices[i]), new Shares(sizes[i])))
                .toList();
    }
}
