package io.polystep.local.venue;

import io.polystep.domain.Address;

/**
 * A call that a wallet makes, without value.
 *
 * @param to the called contract
 * @param data its call data, {@code 0x…}
 */
public record WalletCall(Address to, String data) {}
