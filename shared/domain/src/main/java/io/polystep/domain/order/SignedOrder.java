package io.polystep.domain.order;

/**
 * An order ready for the wire. Stored whole before the first send; every later send uses these very bytes.
 *
 * @param fields what was signed
 * @param hash the digest, which is the venue's order id
 * @param body the exact text of the POST body
 */
public record SignedOrder(OrderFields fields, OrderHash hash, String body) {}
