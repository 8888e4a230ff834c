package io.polystep.polymarket.clob;

import io.polystep.domain.Address;
import java.util.Map;

/** The wallet's signature with which API keys are managed. The module that holds the key implements it. */
public interface Login {
    /** The key's own account. */
    Address account();

    /**
     * The four headers.
     *
     * @param timestampSeconds now, in Unix seconds
     * @param nonce which credentials are meant, 0 by default
     */
    Map<String, String> headers(long timestampSeconds, long nonce);
}
