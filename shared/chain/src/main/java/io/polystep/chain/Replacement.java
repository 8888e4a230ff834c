package io.polystep.chain;

import io.polystep.domain.Address;
import io.polystep.domain.error.PermanentException;
import io.polystep.domain.redemption.SignedTransaction;
import java.math.BigInteger;
import java.util.Locale;
import org.web3j.crypto.RawTransaction;
import org.web3j.crypto.TransactionDecoder;
import org.web3j.crypto.transaction.type.Transaction1559;

/** Makes the unsigned replacement of a signed redemption: the same call and nonce, a higher price. Pure. */
final class Replacement {
    private Replacement() {}

    static RawTransaction of(
            SignedTransaction stuck, Address account, long chainId, Contracts contracts, FeePolicy fees) {
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
        GasOffer offer = new GasOffer(priced.getMaxPriorityFeePerGas(), priced.getMaxFeePerGas()).replacement(fees);
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
        String lower = to.toLowerCase(Locale.ROOT);
        return lower.equals(contracts.adapter(false).lower())
                || lower.equals(contracts.adapter(true).lower());
    }
}
