package io.polystep.local.venue;

import io.polystep.domain.order.Side;
import io.polystep.domain.order.SignatureType;
import java.util.Optional;

/** The numbers of the wire and of the signed struct. */
final class WireCodes {
    private WireCodes() {}

    static long code(Side side) {
        return switch (side) {
            case BUY -> 0;
            case SELL -> 1;
        };
    }

    static long code(SignatureType type) {
        return switch (type) {
            case EOA -> 0;
            case POLY_PROXY -> 1;
            case POLY_GNOSIS_SAFE -> 2;
            case POLY_1271 -> 3;
        };
    }

    static Optional<SignatureType> signatureType(int code) {
        return switch (code) {
            case 0 -> Optional.of(SignatureType.EOA);
            case 1 -> Optional.of(SignatureType.POLY_PROXY);
            case 2 -> Optional.of(SignatureType.POLY_GNOSIS_SAFE);
            case 3 -> Optional.of(SignatureType.POLY_1271);
            default -> Optional.empty();
        };
    }
}
