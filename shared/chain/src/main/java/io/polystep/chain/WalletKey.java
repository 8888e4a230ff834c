package io.polystep.chain;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.polystep.chain.ecdsa.Ecdsa;
import io.polystep.domain.Address;
import io.polystep.domain.error.PermanentException;
import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * The wallet's private key. It signs inside this package only: orders, logins and redemptions. Signatures are
 * deterministic (RFC 6979), with the low s and v of 27 or 28. The key is never part of a text, a message or a cause.
 *
 * <p>Not for use by two threads while it is being closed.
 */
public final class WalletKey implements AutoCloseable {
    private static final Pattern PRIVATE_KEY = Pattern.compile("0x[0-9a-fA-F]{64}");

    private final byte[] secret;
    private final Ecdsa ecdsa;
    private final Address address;
    private boolean closed;

    private WalletKey(byte[] secret, Ecdsa ecdsa) {
        if (!Ecdsa.isKey(secret)) {
            throw new PermanentException(
                    "expected a private key between 1 and the order of the curve, found one outside"
                            + " that range; store another key");
        }
        this.secret = secret.clone();
        this.ecdsa = ecdsa;
        this.address = Checksum.ofLast20(Keccak.digest(ecdsa.publicKey(secret)));
    }

    /**
     * Reads the key from the stored secret, {@code {"privateKey":"0x..."}} with 64 hex digits.
     *
     * @throws PermanentException if it is not that; the message holds nothing of the secret
     */
    public static WalletKey fromSecret(String json) {
        return fromSecret(json, Ecdsa.best());
    }

    /** The same with a chosen way to sign; the signatures do not differ. */
    public static WalletKey fromSecret(String json, Ecdsa ecdsa) {
        byte[] secret = Bytes.of(privateKey(json));
        try {
            return new WalletKey(secret, ecdsa);
        } finally {
            Arrays.fill(secret, (byte) 0);
        }
    }

    private static String privateKey(String json) {
        String found;
        try {
            found = new ObjectMapper().readTree(json).path("privateKey").asText("");
        } catch (JsonProcessingException quotesTheSecret) {
            // The parser's message can quote the text that it could not read: it must not travel as a cause.
            found = "";
        }
        if (!PRIVATE_KEY.matcher(found).matches()) {
            throw new PermanentException("expected the wallet secret as {\"privateKey\":\"0x<64 hex digits>\"}, found"
                    + " something else; store it in that form");
        }
        return found;
    }

    /** The key's own account, checksummed. */
    public Address address() {
        return address;
    }

    /**
     * Refuses the keys that are public knowledge. Call it unless the chain is declared local.
     *
     * @throws PermanentException if this is one of them
     */
    public void requireNotPublic() {
        if (DevelopmentKeys.contains(address)) {
            throw new PermanentException("expected a private key of your own, found the public development account "
                    + address + "; anybody can spend from it, so it is accepted on a chain declared local only");
        }
    }

    /** Whose arithmetic signs: libsecp256k1 where it loads, Java elsewhere. */
    public String describe() {
        return ecdsa.describe();
    }

    /** r, s and v over a 32-byte digest, 65 bytes in a row; {@link IllegalStateException} once closed. */
    byte[] signature(byte[] digest) {
        if (closed) {
            throw new IllegalStateException("expected an open key for " + address + ", found it closed");
        }
        return ecdsa.sign(secret, digest);
    }

    /**
     * Wipes the stored bytes; every later signature is refused. The numbers that the curve arithmetic made from them are
     * left to the garbage collector.
     */
    @Override
    public void close() {
        closed = true;
        Arrays.fill(secret, (byte) 0);
    }

    /** The account only. */
    @Override
    public String toString() {
        return "WalletKey of " + address;
    }
}
