package io.polystep.chain;

import io.polystep.domain.Address;
import io.polystep.domain.error.PermanentException;
import io.polystep.domain.error.RetryableException;
import io.polystep.domain.port.ChainWriter;
import io.polystep.domain.port.Signing;
import io.polystep.domain.redemption.RedemptionRoute;
import io.polystep.domain.redemption.SignedTransaction;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
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
    private final Approvals approvals;

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
        this.approvals = new Approvals(rpc, contracts, Set.of());
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
    public Signing signRedemption(RedemptionRoute route, long nonce) {
        requireChain();
        approvals.requireRedeemable(key.address(), route);
        RedeemCall call = RedeemCall.of(route, contracts);
        GasOffer offer = FeeHistory.read(rpc).offer(fees, suggestedTip());
        if (fees.refuses(offer)) {
            return tooExpensive(offer);
        }
        BigInteger gas = fees.gasLimit(estimate(call));
        requireGasCoin(gas.multiply(offer.maxFee()));
        return sign(RawTransaction.createTransaction(
                chainId,
                BigInteger.valueOf(nonce),
                gas,
                call.to().text(),
                BigInteger.ZERO,
                call.data(),
                offer.tip(),
                offer.maxFee()));
    }

    /** {@inheritDoc} It offers an eighth more, or what the chain costs by now when that is more and within the cap. */
    @Override
    public Signing signReplacement(SignedTransaction stuck) {
        requireChain();
        GasOffer least =
                Replacement.offer(stuck, key.address(), chainId, contracts).replacement();
        if (fees.refuses(least)) {
            return tooExpensive(least);
        }
        GasOffer usual = least.atLeast(FeeHistory.read(rpc).offer(fees, suggestedTip()));
        return sign(Replacement.at(fees.refuses(usual) ? least : usual, stuck, chainId));
    }

    private Signing tooExpensive(GasOffer offer) {
        return new Signing.TooExpensive(offer.maxFee(), fees.maxFeeCap());
    }

    /** A transaction that cannot be paid for would block every later nonce. */
    private void requireGasCoin(BigInteger cost) {
        BigInteger found = rpc.number("eth_getBalance", key.address().text(), "latest");
        if (found.compareTo(cost) < 0) {
            throw new PermanentException("expected at least " + cost + " wei of POL in " + key.address()
                    + " to pay for a redemption, found " + found + "; send POL to that account");
        }
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
                Map.of("from", key.address().text(), "to", call.to().text(), "data", call.data());
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

    private Signing sign(RawTransaction transaction) {
        byte[] digest = Keccak.digest(TransactionEncoder.encode(transaction));
        byte[] raw = TransactionEncoder.encode(transaction, parts(key.signature(digest)));
        return new Signing.Signed(new SignedTransaction(
                key.address(), transaction.getNonce().longValueExact(), Bytes.hex(raw), Bytes.hex(Keccak.digest(raw))));
    }

    private static Sign.SignatureData parts(byte[] signature) {
        return new Sign.SignatureData(
                signature[64], Arrays.copyOfRange(signature, 0, 32), Arrays.copyOfRange(signature, 32, 64));
    }
}
