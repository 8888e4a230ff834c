package io.polystep.chain;

import io.polystep.domain.Address;
import io.polystep.domain.error.PermanentException;
import io.polystep.domain.redemption.SignedTransaction;
import java.math.BigInteger;
import org.web3j.crypto.RawTransaction;
import org.web3j.crypto.TransactionDecoder;
import org.web3j.crypto.transaction.type.Transaction1559;

/** Makes the unsigned replacement of a signed redemption: the same call and nonce, a higher price. Pure. */
final class Replacement {
    private Replacement() {}

    /** What {@code stuck} offers; {@link PermanentException} if it is not a redemption of this account on this chain. */
    static GasOffer offer(SignedTransaction stuck, Address account, long chainId, Contracts contracts) {
        RawTransaction before = TransactionDecoder.decode(stuck.raw());
        if (!stuck.from().equals(account)
                || before.getNonce().longValueExact() != stuck.nonce()
                || !(before.getTransaction() instanceof Transaction1559 priced)
                || priced.getChainId() != chainId
                || !allowed(before.getTo(), contracts)
                || before.getValue().signum() != 0) {
            throw new PermanentException("expected " + stuck.hash() + " to be a redemption by " + account + " on chain "
                    + chainId + ", found another transaction; it is not replaced");
        }
        return new GasOffer(priced.getMaxPriorityFeePerGas(), priced.getMaxFeePerGas());
    }

    /** The same call and nonce at another price. */
    static RawTransaction at(GasOffer offer, SignedTransaction stuck, long chainId) {
        RawTransaction before = TransactionDecoder.decode(stuck.raw());
        return RawTransaction.createTransaction(
                chainId,
                before.getNonce(),
                before.getGasLimit(),
                before.getTo(),
                BigInteger.ZERO,
                before.getData(),
                offer.tip(),
                offer.maxFee());
    }

    private static boolean allowed(String to, Contracts contracts) {
        return RedeemCall.targets(contracts).stream()
                .anyMatch(target -> target.lower().equalsIgnoreCase(to));
    }
}
