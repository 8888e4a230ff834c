package io.polystep.placement;

import io.polystep.domain.order.Order;
import io.polystep.domain.order.OrderEvent;
import io.polystep.domain.order.OrderFields;
import io.polystep.domain.order.OrderState;
import io.polystep.domain.order.Signature;
import io.polystep.domain.order.SignedOrder;
import io.polystep.domain.port.OrderSigner;
import io.polystep.polymarket.OrderBody;
import io.polystep.polymarket.OrderDraft;
import io.polystep.polymarket.Trader;
import java.time.Instant;
import java.util.function.Supplier;

/**
 * Makes the bytes of a reserved order and stores them. Salt and timestamp come from the wish, so that signing again
 * gives the same hash.
 *
 * @param books where orders are
 * @param signer the key
 * @param trader whose order it is
 * @param apiKey the owner named in the body; asked for once something is to be signed
 */
record Signing(Books books, OrderSigner signer, Trader trader, Supplier<String> apiKey) {
    /** The order with its bytes, or given up because it is too late; any other state is returned as it is. */
    Order sign(Order order) {
        if (order.state() == OrderState.ABANDONED) {
            return books.closed(order);
        }
        if (order.state() != OrderState.RESERVED) {
            return order;
        }
        if (books.tooLate(order)) {
            return books.closed(
                    books.after(order, new OrderEvent.Abandoned(books.now(), "deadline passed before signing")));
        }
        return books.after(order, new OrderEvent.Signed(books.now(), signed(order)));
    }

    private static long expiration(Order order) {
        return order.intent().expiry().map(Instant::getEpochSecond).orElse(0L);
    }

    private SignedOrder signed(Order order) {
        OrderFields fields = OrderDraft.fields(order.intent(), order.market(), trader);
        Signature signature = signer.sign(fields);
        String body =
                OrderBody.json(fields, signature, apiKey.get(), order.intent().timeInForce(), expiration(order));
        return new SignedOrder(fields, signature.hash(), body);
    }
}
