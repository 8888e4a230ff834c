package io.polystep.placement;

import io.polystep.chain.Contracts;
import io.polystep.chain.Eip712OrderSigner;
import io.polystep.chain.WalletKey;
import io.polystep.domain.order.Order;
import io.polystep.domain.order.OrderEvent;
import io.polystep.domain.order.OrderFields;
import io.polystep.domain.order.OrderState;
import io.polystep.domain.order.Signature;
import io.polystep.domain.order.SignedOrder;
import io.polystep.domain.port.Submission;
import io.polystep.local.run.Trader;
import io.polystep.polymarket.OrderBody;
import java.util.Optional;

/** Steps of an order as somebody could have written them wrongly; beside the right ones to reach what they reach. */
public final class FaultyPlacement {
    private static final long CHAIN = 137;

    private FaultyPlacement() {}

    /** Submitting: an attempt that died is made again with an order that is signed anew. */
    public static Order signedAnew(Object step, Order order) {
        Submitting submitting = (Submitting) step;
        if (order.state() != OrderState.SENT) {
            return submitting.submit(order);
        }
        submitting.sending().venue().submit(withAnotherSalt(order));
        return submitting.submit(order);
    }

    private static SignedOrder withAnotherSalt(Order order) {
        OrderFields old = order.signed().orElseThrow().fields();
        OrderFields fields = new OrderFields(
                old.salt() + 1,
                old.maker(),
                old.signer(),
                old.token(),
                old.makerAmount(),
                old.takerAmount(),
                old.side(),
                old.signatureType(),
                old.timestampMillis(),
                old.metadata(),
                old.builder(),
                old.version(),
                old.negRisk());
        try (WalletKey key = WalletKey.fromSecret(Trader.walletSecret())) {
            Signature signature = new Eip712OrderSigner(key, CHAIN, Contracts.polygon()).sign(fields);
            String body = OrderBody.json(
                    fields,
                    signature,
                    Trader.credentials().apiKey(),
                    order.intent().timeInForce(),
                    0);
            return new SignedOrder(fields, signature.hash(), body);
        }
    }

    /** Sending: the order goes out first, and SENT is stored with what came back. */
    public static Order storedAfterwards(Object step, Order order) {
        Sending sending = (Sending) step;
        Submission answer = sending.venue().submit(order.signed().orElseThrow());
        Books books = sending.books();
        Order sent = books.after(order, new OrderEvent.Sent(books.now()));
        return switch (answer) {
            case Submission.Accepted accepted ->
                books.answered(
                        sent,
                        new OrderEvent.Resting(books.now(), accepted.status() == Submission.Accepted.Status.MATCHED),
                        Optional.empty());
            case Submission.Refused refused -> books.after(sent, new OrderEvent.Rejected(books.now(), refused.text()));
            case Submission.Unknown unknown -> books.after(sent, new OrderEvent.Lost(books.now(), unknown.cause()));
        };
    }

    /** Resolution: what is not shown goes out again, whatever kind of order it is. */
    public static Order sentAgain(Object step, Order order) {
        return ((Resolution) step).sending().send(order);
    }
}
