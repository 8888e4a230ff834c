package io.polystep.chain;

import com.fasterxml.jackson.databind.JsonNode;
import io.polystep.domain.Address;
import io.polystep.domain.error.PermanentException;
import io.polystep.domain.error.RetryableException;
import io.polystep.domain.market.ConditionId;
import io.polystep.domain.port.ChainWriter;
import io.polystep.domain.redemption.SignedTransaction;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Map;
import org.web3j.crypto.RawTransaction;
import org.web3j.crypto.Sign;
import org.web3j.crypto.TransactionEncoder;

/** Signs redemptions as EIP-1559 transactions of the key's own account, for one chain only. Sends nothing. */
public final class RpcChainWriter implements ChainWriter {
    private final JsonRpc rpc;
    private final WalletKey key;
    private final long chainId;
    private final Contracts contracts;
    private final FeePolicy fees;

    /**
     * A writer; it borrows the key and does not close it.
     *
     * @param chainId the chain that the node must be of
     */
    public RpcChainWriter(JsonRpc rpc, WalletKey key, long chainId, Contracts contracts, FeePolicy fees) {
        this.rpc = rpc;
        this.key = key;
        this.chainId = chainId;
        this.contracts = contracts;
        this.fees = fees;
    }

    @Override
    public Address account() {
        return key.address();
    }

    /**
     * {@inheritDoc}
     *
     * @throws PermanentException if the node is of another chain as well
     */
    @Override
    public SignedTransaction signRedemption(ConditionId condition, boolean negRisk, long nonce) {
        requireChain();
        RedeemCall call = new RedeemCall(contracts, condition, negRisk);
        BigInteger gas = fees.gasLimit(estimate(call));
        BigInteger tip = fees.tip(suggestedTip());
        BigInteger maxFee = fees.maxFee(baseFee(), tip);
        return sign(RawTransaction.createTransaction(
                chainId,
                BigInteger.valueOf(nonce),
                gas,
                call.adapter().text(),
                BigInteger.ZERO,
                call.data(),
                tip,
                maxFee));
    }

    /**
     * Signs the same call with the same nonce at a higher price, to replace a transaction that waits. Either may be
     * mined: keep both hashes. Sends nothing.
     *
     * @param stuck signed by this writer before
     * @throws io.polystep.domain.error.RetryableException if the price would be above the cap
     * @throws PermanentException if it is not a redemption of this key on this chain, or the node is of another chain
     */
    public SignedTransaction signReplacement(SignedTransaction stuck) {
        requireChain();
        return sign(Replacement.of(stuck, key.address(), chainId, contracts, fees));
    }

    private void requireChain() {
        BigInteger found = rpc.number("eth_chainId");
        if (!found.equals(BigInteger.valueOf(chainId))) {
            throw new PermanentException("expected a node of chain " + chainId + ", found one of chain " + found
                    + "; correct the chain endpoint or the chain id");
        }
    }

    private BigInteger estimate(RedeemCall call) {
        Map<String, String> transaction =
                Map.of("from", key.address().text(), "to", call.adapter().text(), "data", call.data());
        return switch (rpc.ask("eth_estimateGas", transaction)) {
            case RpcAnswer.Result result -> Quantity.of("a gas estimate", result.value());
            case RpcAnswer.Failed failed -> throw refusal(failed.error());
        };
    }

    private static RuntimeException refusal(RpcError error) {
        String text = "expected a redemption that succeeds, found " + error;
        return error.reverted()
                ? new PermanentException(text + "; check that the condition is resolved and the adapter approved")
                : new RetryableException(text);
    }

    /** What the node suggests; zero, and so our own tip, from a node that does not know the method. */
    private BigInteger suggestedTip() {
        return switch (rpc.ask("eth_maxPriorityFeePerGas")) {
            case RpcAnswer.Result result -> Quantity.of("a tip", result.value());
            case RpcAnswer.Failed _ -> BigInteger.ZERO;
        };
    }

    private BigInteger baseFee() {
        JsonNode latest = rpc.read("eth_getBlockByNumber", "latest", false);
        return Quantity.of("the base fee of the latest block", latest.path("baseFeePerGas"));
    }

    private SignedTransaction sign(RawTransaction transaction) {
        byte[] digest = Keccak.digest(TransactionEncoder.encode(transaction));
        byte[] raw = TransactionEncoder.encode(transaction, parts(key.signature(digest)));
        return new SignedTransaction(
                key.address(), transaction.getNonce().longValueExact(), Bytes.hex(raw), Bytes.hex(Keccak.digest(raw)));
    }

    private static Sign.SignatureData parts(byte[] signature) {
        return new Sign.SignatureData(
                signature[64], Arrays.copyOfRange(signature, 0, 32), Arrays.copyOfRange(signature, 32, 64));
    }
}
