package io.polystep.local.simulation.chain;

import io.polystep.local.chain.doubles.DevAccounts;
import java.math.BigInteger;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.web3j.crypto.Hash;
import org.web3j.crypto.RawTransaction;
import org.web3j.crypto.TransactionDecoder;
import org.web3j.crypto.transaction.type.Transaction1559;

/**
 * Takes raw transactions and mines them at once. The sender is not recovered from the signature, because only one wallet
 * sends in a simulation; the in-JVM chain, on which the same scenario runs, recovers it.
 */
final class ModelPool {
    private static final String SENDER = DevAccounts.account(0).getAddress().toLowerCase(Locale.ROOT);

    private final ModelChain chain;

    ModelPool(ModelChain chain) {
        this.chain = chain;
    }

    long count(String account, String tag, long at) {
        long count = chain.nonce(account);
        if (tag.equals("pending")) {
            return count;
        }
        long unseen = chain.transactions().stream()
                .filter(mined -> mined.gasPrice() > 0 && mined.from().equals(account) && mined.block() > chain.head(at))
                .count();
        return count - unseen;
    }

    /** Mines and answers with the hash. */
    String send(String raw) {
        String hash = "0x" + HexFormat.of().formatHex(Hash.sha3(HexFormat.of().parseHex(raw.substring(2))));
        if (chain.transaction(hash).isPresent()) {
            throw ModelRpc.Refused.refused("already known");
        }
        RawTransaction decoded = TransactionDecoder.decode(raw);
        long nonce = decoded.getNonce().longValueExact();
        long expected = chain.nonce(SENDER);
        if (nonce < expected) {
            throw ModelRpc.Refused.refused("nonce too low: next nonce " + expected + ", tx nonce " + nonce);
        }
        if (nonce > expected) {
            throw ModelRpc.Refused.refused("nonce too high: next nonce " + expected + ", tx nonce " + nonce);
        }
        mine(hash, decoded, nonce);
        return hash;
    }

    private void mine(String hash, RawTransaction decoded, long nonce) {
        Transaction1559 terms = (Transaction1559) decoded.getTransaction();
        long price = Math.min(
                terms.getMaxFeePerGas().longValueExact(),
                ModelBlocks.BASE_FEE + terms.getMaxPriorityFeePerGas().longValueExact());
        Optional<List<ModelTransaction.Transfer>> moved = execute(decoded.getData());
        chain.countNonce(SENDER);
        chain.pay(SENDER, BigInteger.valueOf(price).multiply(BigInteger.valueOf(ModelChain.GAS_USED)));
        chain.record(new ModelTransaction(
                hash,
                SENDER,
                decoded.getTo().toLowerCase(Locale.ROOT),
                nonce,
                chain.nextBlock(),
                0,
                moved.isPresent(),
                ModelChain.GAS_USED,
                price,
                moved.orElse(List.of())));
    }

    private Optional<List<ModelTransaction.Transfer>> execute(String data) {
        String call = data.startsWith("0x") ? data : "0x" + data;
        if (!call.startsWith(ModelCalls.REDEEM)) {
            return Optional.empty();
        }
        try {
            return Optional.of(chain.redeem(SENDER, ModelCalls.redeemed(call)));
        } catch (IllegalStateException reverted) {
            return Optional.empty();
        }
    }
}
