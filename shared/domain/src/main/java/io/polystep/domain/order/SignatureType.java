package io.polystep.domain.order;

/** Which kind of wallet holds the funds and how the exchange checks the signature. The ordinal is the signed value. */
public enum SignatureType {
    /** The key's own account holds the funds; signed as 0. */
    EOA,
    /** A proxy wallet of the key; signed as 1. */
    POLY_PROXY,
    /** A Safe owned by the key; signed as 2. */
    POLY_GNOSIS_SAFE,
    /** A deposit wallet that checks an ERC-1271 signature; signed as 3. */
    POLY_1271
}
