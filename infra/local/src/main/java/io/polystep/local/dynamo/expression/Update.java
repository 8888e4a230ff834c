package io.polystep.local.dynamo.expression;

import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A parsed update expression.
 *
 * @param actions at least one, in the order written; no two of their paths overlap
 */
public record Update(List<Action> actions) {
    /** One change of one path. */
    public sealed interface Action {
        /** Where it changes the item. */
        DocumentPath path();
    }

    /** Replaces or adds a value. */
    record Set(DocumentPath path, Source source) implements Action {}

    /** Takes a value away; nothing happens when there is none. */
    record Remove(DocumentPath path) implements Action {}

    /** Adds to a number (missing is 0) or to a set (missing is empty). */
    record Add(DocumentPath path, AttributeValue value) implements Action {}

    /** Takes elements out of a set; an emptied set goes away. */
    record Delete(DocumentPath path, AttributeValue elements) implements Action {}

    /** Where a set value comes from; always computed on the item as it was before the update. */
    sealed interface Source {}

    /** A value from the request. */
    record Given(AttributeValue value) implements Source {}

    /** The value at a path, which must exist. */
    record Copied(DocumentPath path) implements Source {}

    /** Sum of two numbers. */
    record Sum(Source left, Source right) implements Source {}

    /** Difference of two numbers. */
    record Difference(Source left, Source right) implements Source {}

    /** The value at a path, or another when there is none. */
    record IfNotExists(DocumentPath path, Source otherwise) implements Source {}

    /** Two lists joined. */
    record ListAppend(Source first, Source second) implements Source {}

    /** The changed paths, in the order written. */
    public List<DocumentPath> paths() {
        List<DocumentPath> paths = new ArrayList<>();
        actions.forEach(action -> paths.add(action.path()));
        return paths;
    }
}
