package io.polystep.polymarket.wire;

import io.polystep.domain.order.SignatureType;

/** The number by which the venue knows a kind of wallet. */
public final class SignatureTypeCode {
    private SignatureTypeCode() {}

    /** 0 to 3. */
    public static int of(SignatureType type) {
        return switch (type) {
            case EOA -> 0;
            case POLY_PROXY -> 1;
            case POLY_GNOSIS_SAFE -> 2;
            case POLY_1271 -> 3;
        };
    }
}
