package io.polystep.domain.port;

import io.polystep.domain.Address;
import io.polystep.domain.order.OrderFields;
import io.polystep.domain.order.Signature;

/** Signs orders with the wallet key. Deterministic: the same fields always give the same hash and signature. */
public interface OrderSigner {
    /** The key's own account. */
    Address account();

    /**
     * The hash and signature of an order.
     *
     * @throws io.polystep.domain.error.PermanentException if the signature type is not one that this signer makes, or the
     *     signer in the fields is not this key
     */
    Signature sign(OrderFields fields);
}
