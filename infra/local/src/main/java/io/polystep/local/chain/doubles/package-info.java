/**
 * The world on the local chain: our own contract doubles at Polygon's addresses, funded development accounts, and the
 * hands of the venue operator and of the test oracle.
 *
 * <p>Entry point: {@link io.polystep.local.chain.doubles.LocalWorld}.
 */
@NullMarked
package io.polystep.local.chain.doubles;

import org.jspecify.annotations.NullMarked;
