package io.polystep.polymarket.data;

import io.polystep.domain.Address;
import io.polystep.domain.market.TokenId;
import io.polystep.domain.money.Shares;
import io.polystep.polymarket.wire.Fields;
import io.polystep.polymarket.wire.Reported;

/**
 * One of the largest holders of an outcome; holdings are netted per wallet.
 *
 * @param wallet who holds it
 * @param token the outcome's shares
 * @param amount shares, cut to millionths
 */
public record Holder(Address wallet, TokenId token, Shares amount) {
    static Holder read(Fields row) {
        return new Holder(
                row.value("proxy_wallet", "an address", Address::new),
                row.value("token_id", "a token id", TokenId::new),
                row.value("amount", "shares, zero or more", text -> new Shares(Reported.micros(text))));
    }
}
