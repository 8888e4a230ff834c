package io.polystep.chain;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.polystep.domain.Address;
import java.math.BigInteger;
import java.util.List;

/**
 * Signs the requests with which a wallet of the key acts without paying gas: the exact text of the relayer's {@code POST
 * /submit} body. Only {@link RelayedCall}s can be signed. Source: venue protocol reference, relayer.
 */
public final class RelayerSigner {
    private static final String ZERO_ADDRESS = "0x" + "0".repeat(40);
    private static final String PROXY = "proxy((uint8,address,uint256,bytes)[])";
    /** What a Safe adds to v when the signature is over a message shown to people. */
    private static final int SAFE_MESSAGE_MARK = 4;

    private final WalletKey key;
    private final long chainId;
    private final Contracts contracts;
    private final WalletContracts wallets;

    /** A signer on one chain; it borrows the key and does not close it. */
    public RelayerSigner(WalletKey key, long chainId, Contracts contracts, WalletContracts wallets) {
        this.key = key;
        this.chainId = chainId;
        this.contracts = contracts;
        this.wallets = wallets;
    }

    /**
     * One call of the key's Safe.
     *
     * @param nonce the Safe's own count of transactions
     * @param metadata free text for the relayer's records
     */
    public String safe(RelayedCall call, BigInteger nonce, String metadata) {
        Address safe = WalletDerivation.safe(key.address(), contracts);
        byte[] signature = key.signature(RelayedDigest.safe(safe, call, nonce, chainId));
        int v = signature.length - 1;
        signature[v] = (byte) (signature[v] + SAFE_MESSAGE_MARK);
        ObjectNode request = object().put("from", key.address().text())
                .put("to", call.to().text())
                .put("proxyWallet", safe.text())
                .put("data", call.data())
                .put("nonce", nonce.toString())
                .put("signature", Bytes.hex(signature));
        request.set("signatureParams", safeParameters());
        return request.put("type", "SAFE").put("metadata", metadata).toString();
    }

    private static ObjectNode safeParameters() {
        return object().put("gasPrice", "0")
                .put("operation", "0")
                .put("safeTxnGas", "0")
                .put("baseGas", "0")
                .put("gasToken", ZERO_ADDRESS)
                .put("refundReceiver", ZERO_ADDRESS);
    }

    /**
     * Calls of a deposit wallet, all or none.
     *
     * @param wallet the deposit wallet
     * @param nonce the wallet's own count of batches
     * @param deadlineSeconds Unix second after which the batch is void
     * @throws IllegalArgumentException if there is no call
     */
    public String wallet(Address wallet, List<RelayedCall> calls, BigInteger nonce, long deadlineSeconds) {
        requireCalls(calls);
        byte[] digest = RelayedDigest.batch(wallet, calls, nonce, BigInteger.valueOf(deadlineSeconds), chainId);
        ObjectNode request = object().put("type", "WALLET")
                .put("from", key.address().text())
                .put("to", wallets.depositWalletFactory().text())
                .put("nonce", nonce.toString())
                .put("signature", Bytes.hex(key.signature(digest)));
        ObjectNode batch = object().put("depositWallet", wallet.text()).put("deadline", Long.toString(deadlineSeconds));
        calls.forEach(call -> batch.withArray("calls")
                .addObject()
                .put("target", call.to().text())
                .put("value", "0")
                .put("data", call.data()));
        request.set("depositWalletParams", batch);
        return request.toString();
    }

    /**
     * Calls of the key's proxy wallet, all or none.
     *
     * @throws IllegalArgumentException if there is no call
     */
    public String proxy(List<RelayedCall> calls, ProxyTerms terms, String metadata) {
        requireCalls(calls);
        Address factory = contracts.proxyFactory();
        String data = AbiCall.encode(
                PROXY,
                List.of(new AbiValue.Sequence(
                        calls.stream().map(RelayerSigner::proxyCall).toList())));
        byte[] digest = RelayedDigest.proxy(key.address(), factory, data, terms, wallets.relayHub());
        ObjectNode request = object().put("from", key.address().text())
                .put("to", factory.text())
                .put(
                        "proxyWallet",
                        WalletDerivation.proxy(key.address(), contracts).text())
                .put("data", data)
                .put("nonce", terms.nonce().toString())
                .put("signature", Bytes.hex(key.signature(digest)));
        request.set("signatureParams", proxyParameters(terms));
        return request.put("type", "PROXY").put("metadata", metadata).toString();
    }

    /** Kind 1 is a plain call; the value is zero. */
    private static AbiValue proxyCall(RelayedCall call) {
        return new AbiValue.Tuple(List.of(
                AbiValue.of(BigInteger.ONE),
                AbiValue.of(call.to()),
                AbiValue.of(BigInteger.ZERO),
                new AbiValue.Blob(call.data())));
    }

    private ObjectNode proxyParameters(ProxyTerms terms) {
        return object().put("gasPrice", terms.gasPrice().toString())
                .put("gasLimit", terms.gasLimit().toString())
                .put("relayerFee", "0")
                .put("relayHub", wallets.relayHub().text())
                .put("relay", terms.relay().text());
    }

    private static void requireCalls(List<RelayedCall> calls) {
        if (calls.isEmpty()) {
            throw new IllegalArgumentException("expected at least one call to relay, found none");
        }
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
