package io.polystep.chain;

/**
 * The values on the way to a login's signature, for comparison with those of others.
 *
 * @param domainSeparator 0x and 64 hex digits
 * @param structHash 0x and 64 hex digits
 * @param digest what the key signs
 */
public record LoginTrace(String domainSeparator, String structHash, String digest) {
    /**
     * The values of a login.
     *
     * @param timestampSeconds unix seconds
     * @param nonce which credentials are meant
     */
    public static LoginTrace of(L1Auth login, long timestampSeconds, long nonce) {
        byte[] struct = login.structHash(timestampSeconds, nonce);
        return new LoginTrace(
                Bytes.hex(login.domain()), Bytes.hex(struct), Bytes.hex(Eip712.digest(login.domain(), struct)));
    }
}
