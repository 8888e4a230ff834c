package io.polystep.chain;

import com.fasterxml.jackson.databind.JsonNode;
import io.polystep.domain.Address;
import io.polystep.domain.Excerpt;
import io.polystep.domain.error.RetryableException;
import io.polystep.domain.money.Usdc;
import io.polystep.domain.redemption.Finality;
import io.polystep.domain.redemption.Settlement;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/**
 * What a transaction did, once final: its block is at or below the {@code finalized} block, and the block at that height
 * is still the receipt's. What was received is counted from the collateral's own transfer logs, because a status alone
 * proves nothing.
 */
final class Settlements {
    private static final String TRANSFER = Bytes.hex(Keccak.digest("Transfer(address,address,uint256)"));

    private final JsonRpc rpc;
    private final Contracts contracts;

    Settlements(JsonRpc rpc, Contracts contracts) {
        this.rpc = rpc;
        this.contracts = contracts;
    }

    /** Empty while the transaction is unknown, pending, not final, or in a block that the chain has dropped. */
    Optional<Settlement> of(String hash, Address holder) {
        return finality(List.of(hash)) instanceof Finality.Final
                ? Optional.of(settlement(rpc.read("eth_getTransactionReceipt", hash), holder))
                : Optional.empty();
    }

    /** How far the one of these transactions is that was mined, if any was. */
    Finality finality(List<String> hashes) {
        Optional<Finality.Place> place =
                hashes.stream().flatMap(hash -> place(hash).stream()).findFirst();
        return place.map(mined ->
                        new Finality.Broadcast().after(new Finality.Sight(place, canonical(mined), finalized())))
                .orElse(new Finality.Broadcast());
    }

    private Optional<Finality.Place> place(String hash) {
        JsonNode receipt = rpc.read("eth_getTransactionReceipt", hash);
        return receipt.isObject()
                ? Optional.of(new Finality.Place(
                        hash,
                        number(receipt, "blockNumber"),
                        receipt.path("blockHash").asText()))
                : Optional.empty();
    }

    private Optional<String> canonical(Finality.Place place) {
        JsonNode block = rpc.read("eth_getBlockByNumber", Quantity.hex(place.height()), false);
        return block.isObject() ? Optional.of(block.path("hash").asText()) : Optional.empty();
    }

    private Optional<BigInteger> finalized() {
        JsonNode block = rpc.read("eth_getBlockByNumber", "finalized", false);
        return block.isObject() ? Optional.of(number(block, "number")) : Optional.empty();
    }

    private Settlement settlement(JsonNode receipt, Address holder) {
        BigInteger received = BigInteger.ZERO;
        for (JsonNode log : array(receipt, "logs")) {
            received = received.add(movedTo(holder, log));
        }
        boolean succeeded = number(receipt, "status").equals(BigInteger.ONE);
        BigInteger gas = number(receipt, "gasUsed").multiply(number(receipt, "effectiveGasPrice"));
        long height = Quantity.exact("a block number", number(receipt, "blockNumber"));
        List<Address> keepers = List.of(contracts.conditionalTokens(), contracts.positionManager());
        return new Settlement(
                receipt.path("transactionHash").asText(),
                succeeded,
                new Usdc(Quantity.exact("dollars received", received)),
                SharesMoved.from(holder, receipt.path("logs"), keepers),
                gas,
                height);
    }

    /** Collateral that a log moves to the holder; negative when it moves away, zero for every other log. */
    private BigInteger movedTo(Address holder, JsonNode log) {
        JsonNode topics = array(log, "topics");
        boolean transfer = log.path("address")
                        .asText()
                        .equalsIgnoreCase(contracts.collateral().text())
                && topics.size() == 3
                && topics.get(0).asText().equalsIgnoreCase(TRANSFER);
        if (!transfer) {
            return BigInteger.ZERO;
        }
        BigInteger amount = Quantity.of("the amount of a transfer", log.path("data"));
        BigInteger in = names(topics.get(2), holder) ? amount : BigInteger.ZERO;
        return names(topics.get(1), holder) ? in.subtract(amount) : in;
    }

    /** Missing logs are not the absence of money: a receipt without them cannot be used. */
    private static JsonNode array(JsonNode object, String field) {
        if (!object.path(field).isArray()) {
            throw new RetryableException("expected '" + field + "' in a receipt as an array, found "
                    + Excerpt.of(object.path(field).toString()));
        }
        return object.path(field);
    }

    private static boolean names(JsonNode topic, Address holder) {
        return topic.asText().equalsIgnoreCase(Bytes.hex(Bytes.word(holder)));
    }

    private static BigInteger number(JsonNode object, String field) {
        return Quantity.of(field, object.path(field));
    }
}
