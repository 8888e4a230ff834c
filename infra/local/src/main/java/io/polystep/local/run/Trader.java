package io.polystep.local.run;

import io.polystep.domain.Address;
import io.polystep.local.chain.doubles.DevAccounts;
import io.polystep.local.venue.VenueCredentials;
import org.web3j.crypto.Credentials;

/**
 * The trader of an embedded run: development account 0, whose key is public knowledge, with API credentials made from its
 * address.
 */
public final class Trader {
    private static final Credentials KEY = DevAccounts.account(0);
    private static final Address ADDRESS = new Address(org.web3j.crypto.Keys.toChecksumAddress(KEY.getAddress()));

    private Trader() {}

    /** The account. */
    public static Address address() {
        return ADDRESS;
    }

    /** The wallet secret as Secrets Manager holds it. */
    public static String walletSecret() {
        String digits = KEY.getEcKeyPair().getPrivateKey().toString(16);
        return "{\"privateKey\":\"0x" + "0".repeat(64 - digits.length()) + digits + "\"}";
    }

    /** What the venue knows it by. */
    public static VenueCredentials credentials() {
        return VenueCredentials.of(address());
    }

    /** The API secret as Secrets Manager holds it. */
    public static String apiSecret() {
        VenueCredentials known = credentials();
        return "{\"apiKey\":\"" + known.apiKey() + "\",\"secret\":\"" + known.secret() + "\",\"passphrase\":\""
                + known.passphrase() + "\"}";
    }
}
