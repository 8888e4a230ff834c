package io.polystep.chain;

import io.polystep.domain.Address;
import java.math.BigInteger;

/**
 * What the relayer says before a proxy wallet's transaction is signed.
 *
 * @param nonce the account's number of relayed transactions so far
 * @param gasPrice wei per gas that the account pays, usually 0
 * @param gasLimit gas that the transaction may use
 * @param relay the account that sends it
 */
public record ProxyTerms(BigInteger nonce, BigInteger gasPrice, BigInteger gasLimit, Address relay) {
    /** Refuses negative numbers. */
    public ProxyTerms {
        if (nonce.signum() < 0 || gasPrice.signum() < 0 || gasLimit.signum() < 0) {
            throw new IllegalArgumentException("expected nonce, gas price and gas limit of zero or more, found " + nonce
                    + ", " + gasPrice + " and " + gasLimit);
        }
    }
}
