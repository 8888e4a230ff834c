package io.polystep.local.venue;

import io.polystep.domain.Address;
import io.polystep.domain.order.SignatureType;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Sends what wallets sign. A request is carried out on the chain at once and then makes its way by time; its memory is
 * that of the process. Thread-safe.
 */
final class Relayer {
    private final VenueNetwork network;
    private final WalletDerivation wallets;
    private final SettlementChain chain;
    private final InstantSource clock;
    private final Map<String, Long> nonces = new HashMap<>();
    private final Map<String, Relayed> sent = new LinkedHashMap<>();

    Relayer(VenueNetwork network, SettlementChain chain, InstantSource clock) {
        this.network = network;
        this.wallets = new WalletDerivation(network);
        this.chain = chain;
        this.clock = clock;
    }

    /** What a request asks for, once its signature is known to be right. */
    private record Work(SignatureType type, Address from, Address wallet, List<WalletCall> calls) {}

    synchronized Relayed submit(RelayRequest request) {
        Work work = check(request);
        long expected = nonce(work.from(), work.type());
        if (!request.nonce().equals(BigInteger.valueOf(expected))) {
            throw VenueRefusal.badRequest(
                    "batch nonce " + request.nonce() + " does not match on-chain nonce " + expected);
        }
        nonces.put(key(work.from(), work.type()), expected + 1);
        String id = UUID.nameUUIDFromBytes(
                        ("relayed " + sent.size() + " " + request.signature()).getBytes(StandardCharsets.UTF_8))
                .toString();
        Relayed relayed = carryOut(id, request.type(), work, clock.instant());
        sent.put(id, relayed);
        return relayed;
    }

    private Relayed carryOut(String id, String type, Work work, Instant now) {
        try {
            String hash = chain.relay(work.wallet(), work.calls());
            return new Relayed(id, type, work.from(), work.wallet(), now, Optional.of(hash), "");
        } catch (SettlementFailedException refused) {
            String reason = String.valueOf(refused.getMessage());
            return new Relayed(id, type, work.from(), work.wallet(), now, Optional.empty(), reason);
        }
    }

    private Work check(RelayRequest request) {
        return switch (request.type()) {
            case "SAFE" -> safe(request);
            case "PROXY" -> proxy(request);
            case "WALLET" -> wallet(request);
            default -> throw VenueRefusal.badRequest("unsupported transaction type " + request.type());
        };
    }

    private Work safe(RelayRequest request) {
        Address safe = wallets.maker(request.from(), SignatureType.POLY_GNOSIS_SAFE);
        require(safe.equals(request.proxyWallet()), "proxyWallet is not the Safe of from");
        requireSigner(RelaySignatures.safe(request, safe, network.chainId()), request);
        boolean many = request.parameter("operation").equals(BigInteger.ONE);
        require(
                many
                        ? request.to().equals(network.safeMultisend())
                        : request.parameter("operation").signum() == 0,
                "operation");
        List<WalletCall> calls =
                many ? PackedCalls.ofMultiSend(request.data()) : List.of(new WalletCall(request.to(), request.data()));
        return new Work(SignatureType.POLY_GNOSIS_SAFE, request.from(), safe, calls);
    }

    private Work proxy(RelayRequest request) {
        Address proxy = wallets.maker(request.from(), SignatureType.POLY_PROXY);
        require(proxy.equals(request.proxyWallet()), "proxyWallet is not the proxy wallet of from");
        require(request.to().equals(network.proxyFactory()), "to is not the proxy factory");
        requireSigner(RelaySignatures.proxy(request), request);
        return new Work(SignatureType.POLY_PROXY, request.from(), proxy, PackedCalls.ofProxy(request.data()));
    }

    private Work wallet(RelayRequest request) {
        Address wallet = request.depositWallet();
        require(
                wallets.makers(request.from(), SignatureType.POLY_1271).contains(wallet),
                "depositWallet is not a deposit wallet of from");
        require(request.to().equals(network.depositFactory()), "to is not the deposit wallet factory");
        require(
                request.deadline().compareTo(BigInteger.valueOf(clock.instant().getEpochSecond())) > 0,
                "deadline has passed");
        List<WalletCall> calls = request.batch();
        require(!calls.isEmpty(), "calls");
        requireSigner(RelaySignatures.wallet(request, network.chainId()), request);
        return new Work(SignatureType.POLY_1271, request.from(), wallet, calls);
    }

    private static void requireSigner(Optional<Address> signer, RelayRequest request) {
        require(signer.equals(Optional.of(request.from())), "signature is not that of from");
    }

    private static void require(boolean right, String what) {
        if (!right) {
            throw VenueRefusal.badRequest("invalid request: " + what);
        }
    }

    synchronized long nonce(Address from, SignatureType type) {
        return nonces.getOrDefault(key(from, type), 0L);
    }

    private static String key(Address from, SignatureType type) {
        return type + " " + from.lower();
    }

    synchronized Optional<Relayed> find(String id) {
        return Optional.ofNullable(sent.get(id));
    }

    /** Everything that {@code from} submitted, oldest first. */
    synchronized List<Relayed> of(Address from) {
        return sent.values().stream()
                .filter(relayed -> relayed.from().equals(from))
                .toList();
    }
}
