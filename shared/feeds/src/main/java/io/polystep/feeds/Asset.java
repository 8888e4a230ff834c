package io.polystep.feeds;

/**
 * A crypto asset by its common short name; each exchange's own spelling is made from it.
 *
 * @param code two to ten upper-case letters or digits, for example {@code BTC}
 */
public record Asset(String code) {
    /** Refuses any other spelling. */
    public Asset {
        if (!code.matches("[A-Z0-9]{2,10}")) {
            throw new IllegalArgumentException(
                    "expected an asset as two to ten upper-case letters or digits such as BTC, found '" + code + "'");
        }
    }

    @Override
    public String toString() {
        return code;
    }
}
