package io.polystep.chain;

import java.math.BigInteger;
import java.util.Optional;

/**
 * What one node says of itself.
 *
 * @param host its name, without the path that may hold an access key
 * @param chainId its chain, empty when it did not answer
 * @param height its newest block, empty when it did not answer
 */
public record NodeView(String host, Optional<BigInteger> chainId, Optional<BigInteger> height) {}
