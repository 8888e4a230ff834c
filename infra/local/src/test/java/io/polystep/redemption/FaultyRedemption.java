package io.polystep.redemption;

import io.polystep.domain.ledger.Position;
import io.polystep.domain.market.ConditionId;
import io.polystep.domain.market.TokenId;
import io.polystep.domain.redemption.Redemption;
import io.polystep.domain.redemption.SignedTransaction;
import io.polystep.local.chain.doubles.DevAccounts;
import io.polystep.local.simulation.world.SimulatedWorld;
import java.math.BigInteger;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.web3j.crypto.Hash;
import org.web3j.crypto.RawTransaction;
import org.web3j.crypto.TransactionDecoder;
import org.web3j.crypto.TransactionEncoder;
import org.web3j.crypto.transaction.type.Transaction1559;

/** Steps of a redemption as somebody could have written them wrongly. */
public final class FaultyRedemption {
    private FaultyRedemption() {}

    /** Sending: what is to be broadcast goes out, and once more with the next nonce to be sure. */
    public static Redemption sentTwice(Object step, Redemption redemption) {
        Sending sending = (Sending) step;
        Redemption sent = sending.send(redemption);
        sending.broadcaster().broadcast(withNextNonce(redemption.transaction().orElseThrow()));
        return sent;
    }

    /** Resolved: every condition of which there are shares, whatever is open in it. */
    public static Map<ConditionId, List<TokenId>> heldWhateverIsOpen(Object resolved) {
        return ((Resolved) resolved)
                .redemptions().positions().stream()
                        .collect(Collectors.groupingBy(
                                Position::condition,
                                LinkedHashMap::new,
                                Collectors.mapping(Position::token, Collectors.toList())));
    }

    private static SignedTransaction withNextNonce(SignedTransaction first) {
        Transaction1559 terms =
                (Transaction1559) TransactionDecoder.decode(first.raw()).getTransaction();
        RawTransaction next = RawTransaction.createTransaction(
                terms.getChainId(),
                BigInteger.valueOf(first.nonce() + 1),
                terms.getGasLimit(),
                terms.getTo(),
                BigInteger.ZERO,
                terms.getData(),
                terms.getMaxPriorityFeePerGas(),
                terms.getMaxFeePerGas());
        byte[] bytes = TransactionEncoder.signMessage(next, DevAccounts.account(0));
        return new SignedTransaction(
                SimulatedWorld.wallet(),
                first.nonce() + 1,
                "0x" + HexFormat.of().formatHex(bytes),
                "0x" + HexFormat.of().formatHex(Hash.sha3(bytes)));
    }
}
