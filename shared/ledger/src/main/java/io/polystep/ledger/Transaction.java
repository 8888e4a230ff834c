package io.polystep.ledger;

import io.polystep.domain.error.PermanentException;
import io.polystep.domain.error.RetryableException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/**
 * Writes that happen together or not at all.
 *
 * <p>Low-level on purpose: the Enhanced Client's transactions write whole items and cannot add to a counter under a
 * condition, so counters, condition checks and the old item of a failed condition are asked for here.
 *
 * <p>The client request token is left to the SDK, which makes one for each call and repeats it when it retries that call:
 * a retry after a lost answer is harmless. A token derived from key and revision would be wrong, because two writers that
 * race with the same content (the same event at the same instant) would both be told that they won, and both would send.
 */
final class Transaction {
    private static final Set<String> PASSING =
            Set.of("TransactionConflict", "ThrottlingError", "ProvisionedThroughputExceeded");
    private static final String CONDITION = "ConditionalCheckFailed";

    private final Store store;
    private final boolean fenced;
    private final List<Step> steps = new ArrayList<>();

    Transaction(Store store) {
        this(store, true);
    }

    private Transaction(Store store, boolean fenced) {
        this.store = store;
        this.fenced = fenced;
    }

    /** One that any code version may commit under any lease: only for what makes things safer. */
    static Transaction unfenced(Store store) {
        return new Transaction(store, false);
    }

    private record Step(String what, Condition condition, TransactWriteItem action) {}

    /**
     * A condition that did not hold.
     *
     * @param what the item
     * @param reason what was expected of it and what was found
     * @param found the item as it is; empty when there is none
     */
    record Failure(String what, String reason, Map<String, AttributeValue> found) {
        @Override
        public String toString() {
            return what + " (" + reason + ")";
        }
    }

    Transaction put(String what, Map<String, AttributeValue> item, Condition condition) {
        return step(
                what,
                condition,
                TransactWriteItem.builder()
                        .put(put -> put.tableName(store.table())
                                .item(item)
                                .conditionExpression(condition.expression())
                                .expressionAttributeNames(condition.names())
                                .expressionAttributeValues(orNone(condition.values()))
                                .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)));
    }

    /** Puts an item whatever is there. */
    Transaction put(String what, Map<String, AttributeValue> item) {
        steps.add(new Step(
                what,
                Condition.absent(),
                TransactWriteItem.builder()
                        .put(put -> put.tableName(store.table()).item(item))
                        .build()));
        return this;
    }

    Transaction check(String what, Key key, Condition condition) {
        return step(
                what,
                condition,
                TransactWriteItem.builder()
                        .conditionCheck(check -> check.tableName(store.table())
                                .key(key.attributes())
                                .conditionExpression(condition.expression())
                                .expressionAttributeNames(condition.names())
                                .expressionAttributeValues(orNone(condition.values()))
                                .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)));
    }

    Transaction delete(String what, Key key, Condition condition) {
        return step(
                what,
                condition,
                TransactWriteItem.builder()
                        .delete(delete -> delete.tableName(store.table())
                                .key(key.attributes())
                                .conditionExpression(condition.expression())
                                .expressionAttributeNames(condition.names())
                                .expressionAttributeValues(orNone(condition.values()))
                                .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)));
    }

    Transaction count(String what, Counting counting) {
        return step(
                what,
                counting.condition(),
                TransactWriteItem.builder()
                        .update(counting.update(store).toBuilder()
                                .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
                                .build()));
    }

    /**
     * Commits.
     *
     * @return the conditions that did not hold, in the order of the steps; empty when everything was written
     * @throws RetryableException if another transaction was in the way, the lease has changed hands, or DynamoDB did not
     *     answer
     * @throws PermanentException if this code version may not write any more
     */
    List<Failure> commit() {
        if (fenced) {
            store.fences().addTo(this);
        }
        List<Failure> failures = send();
        if (fenced) {
            store.fences().requirePassed(failures);
        }
        return failures;
    }

    private List<Failure> send() {
        return Calls.answer(() -> {
            try {
                store.client().transactWriteItems(request());
                return List.of();
            } catch (TransactionCanceledException cancelled) {
                return failures(cancelled);
            }
        });
    }

    private TransactWriteItemsRequest request() {
        return TransactWriteItemsRequest.builder()
                .transactItems(steps.stream().map(Step::action).toList())
                .build();
    }

    /**
     * Commits, or fails with the conditions that did not hold.
     *
     * @param what the attempt, for the message
     * @throws RetryableException also when a condition does not hold
     */
    void commitAll(String what) {
        requireNone(what, commit());
    }

    static void requireNone(String what, List<Failure> failures) {
        if (!failures.isEmpty()) {
            throw new RetryableException("expected to " + what + ", found that it no longer fits: "
                    + failures.stream().map(Failure::toString).collect(Collectors.joining("; ")));
        }
    }

    /** The item that stood in the way of step {@code what}, if that step failed. */
    static Optional<Map<String, AttributeValue>> inTheWay(String what, List<Failure> failures) {
        return failures.stream()
                .filter(failure -> failure.what().equals(what))
                .map(Failure::found)
                .findFirst();
    }

    private List<Failure> failures(TransactionCanceledException cancelled) {
        List<CancellationReason> reasons = cancelled.cancellationReasons();
        List<Failure> failures = IntStream.range(0, Math.min(steps.size(), reasons.size()))
                .filter(i -> CONDITION.equals(reasons.get(i).code()))
                .mapToObj(i -> failure(steps.get(i), reasons.get(i)))
                .toList();
        if (!failures.isEmpty()) {
            return failures;
        }
        if (reasons.stream().anyMatch(reason -> PASSING.contains(reason.code()))) {
            throw new RetryableException("expected no other transaction in the way, found " + reasons, cancelled);
        }
        throw new PermanentException(
                "expected DynamoDB to accept the transaction, found " + reasons + "; this is a bug", cancelled);
    }

    private static Failure failure(Step step, CancellationReason reason) {
        Map<String, AttributeValue> found = reason.hasItem() ? reason.item() : Map.of();
        return new Failure(step.what, step.condition.explanation().apply(found), found);
    }

    private Transaction step(String what, Condition condition, TransactWriteItem.Builder action) {
        steps.add(new Step(what, condition, action.build()));
        return this;
    }

    /** DynamoDB refuses an empty map of values where none is used. */
    @SuppressWarnings("NullAway") // the SDK's way to leave a member out is null
    private static Map<String, AttributeValue> orNone(Map<String, AttributeValue> values) {
        return values.isEmpty() ? null : values;
    }
}
