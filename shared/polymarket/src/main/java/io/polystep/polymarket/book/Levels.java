package io.polystep.polymarket.book;

import io.polystep.domain.market.BookLevel;
import io.polystep.domain.money.Price;
import io.polystep.domain.money.Shares;
import io.polystep.polymarket.wire.MalformedException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * One side of a book: a size in millionths of a share for each price in millionths of a dollar, lowest price first, one
 * level for each price. Can be changed; not for several threads.
 */
public final class Levels {
    private static final int USUAL = 64;

    private long[] prices;
    private long[] sizes;
    private int count;

    /** No levels. */
    public Levels() {
        this.prices = new long[USUAL];
        this.sizes = new long[USUAL];
    }

    private Levels(Levels other) {
        this.prices = Arrays.copyOf(other.prices, Math.max(USUAL, other.count));
        this.sizes = Arrays.copyOf(other.sizes, Math.max(USUAL, other.count));
        this.count = other.count;
    }

    /** A copy that changes on its own. */
    Levels copy() {
        return new Levels(this);
    }

    /** Number of levels. */
    public int count() {
        return count;
    }

    /** Price of a level, 0 the lowest; {@link IndexOutOfBoundsException} outside 0 to count less 1. */
    public long priceMicros(int level) {
        return prices[Objects.checkIndex(level, count)];
    }

    /** Size of a level, above zero. */
    public long sizeMicros(int level) {
        return sizes[Objects.checkIndex(level, count)];
    }

    /** Sets the size at a price; zero removes the level. */
    void put(long price, long size) {
        int found = Arrays.binarySearch(prices, 0, count, price);
        if (found >= 0 && size > 0) {
            sizes[found] = size;
        } else if (found >= 0) {
            remove(found);
        } else if (size > 0) {
            insert(-found - 1, price, size);
        }
    }

    private void remove(int level) {
        count--;
        System.arraycopy(prices, level + 1, prices, level, count - level);
        System.arraycopy(sizes, level + 1, sizes, level, count - level);
    }

    private void insert(int level, long price, long size) {
        makeRoom();
        System.arraycopy(prices, level, prices, level + 1, count - level);
        System.arraycopy(sizes, level, sizes, level + 1, count - level);
        prices[level] = price;
        sizes[level] = size;
        count++;
    }

    /** Adds a level in the order of arrival, to be put in order by {@link #inOrder()}. */
    void append(long price, long size) {
        makeRoom();
        prices[count] = price;
        sizes[count++] = size;
    }

    private void makeRoom() {
        if (count == prices.length) {
            prices = Arrays.copyOf(prices, 2 * count);
            sizes = Arrays.copyOf(sizes, 2 * count);
        }
    }

    /** Puts appended levels in order; {@link MalformedException} if a price occurs twice. */
    Levels inOrder() {
        if (count > 1 && prices[0] > prices[count - 1]) {
            reverse();
        }
        return isAscending() ? this : sorted();
    }

    private void reverse() {
        for (int low = 0, high = count - 1; low < high; low++, high--) {
            swap(prices, low, high);
            swap(sizes, low, high);
        }
    }

    private static void swap(long[] values, int a, int b) {
        long kept = values[a];
        values[a] = values[b];
        values[b] = kept;
    }

    private boolean isAscending() {
        for (int i = 1; i < count; i++) {
            if (prices[i - 1] >= prices[i]) {
                return false;
            }
        }
        return true;
    }

    private Levels sorted() {
        Levels sorted = new Levels();
        for (int i = 0; i < count; i++) {
            sorted.put(prices[i], sizes[i]);
        }
        if (sorted.count < count) {
            throw new MalformedException("expected one level for each price, found a price twice");
        }
        return sorted;
    }

    /** The levels as values, lowest price first. */
    List<BookLevel> values() {
        List<BookLevel> values = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            values.add(new BookLevel(new Price(prices[i]), new Shares(sizes[i])));
        }
        return values;
    }
}
