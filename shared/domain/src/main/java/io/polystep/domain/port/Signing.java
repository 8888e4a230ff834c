package io.polystep.domain.port;

import io.polystep.domain.redemption.SignedTransaction;
import java.math.BigInteger;

/** What came of signing a chain transaction. */
public sealed interface Signing {
    /**
     * It is signed; nothing was sent.
     *
     * @param transaction to be stored, then broadcast
     */
    record Signed(SignedTransaction transaction) implements Signing {}

    /**
     * Gas costs more than we pay; nothing was signed. Wait, or raise the cap.
     *
     * @param needed wei per gas that would have to be offered
     * @param cap the most that is ever offered
     */
    record TooExpensive(BigInteger needed, BigInteger cap) implements Signing {}
}
