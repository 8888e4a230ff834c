package io.polystep.local.world;

import io.polystep.local.chain.Hex;
import io.polystep.local.chain.evm.Bytes;
import io.polystep.local.venue.WalletCall;
import java.math.BigInteger;
import java.util.List;

/**
 * Code that makes an account act as a wallet: it takes calls from one account only and makes them in order, all or none.
 * Each call is its target and the length of its data as words, then the data.
 */
final class WalletCode {
    /** PUSH20; the master's address follows. */
    private static final String MASTER = "73";

    /** CALLER; EQ; jump over REVERT(0, 0); then i = 0. */
    private static final String ENTRY = "3314601f5760006000fd5b6000";

    /** While i is below the size of the call data: copy, CALL, give back a refusal, and go on behind the data. */
    private static final String LOOP = "5b368110156058578060200135808260400160003760006000826000600086355af16050573d"
            + "6000803e3d6000fd5b016040016022565b00";

    private WalletCode() {}

    static Bytes actingFor(BigInteger master) {
        return Bytes.ofHex("0x" + MASTER + Hex.address(master).substring(2) + ENTRY + LOOP);
    }

    static Bytes calls(List<WalletCall> calls) {
        StringBuilder data = new StringBuilder("0x");
        for (WalletCall call : calls) {
            data.append("0".repeat(24))
                    .append(call.to().lower().substring(2))
                    .append(String.format("%064x", (call.data().length() - 2) / 2))
                    .append(call.data().substring(2));
        }
        return Bytes.ofHex(data.toString());
    }
}
