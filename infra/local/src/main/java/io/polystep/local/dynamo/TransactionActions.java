package io.polystep.local.dynamo;

import io.polystep.local.dynamo.value.Rejection;
import software.amazon.awssdk.services.dynamodb.model.ConditionCheck;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.Update;

/** Makes writes of the actions of a transaction. */
record TransactionActions(WriteFactory writes) {

    Write write(TransactWriteItem action) {
        if (action.put() != null) {
            return put(action.put());
        }
        if (action.update() != null) {
            return update(action.update());
        }
        if (action.delete() != null) {
            return delete(action.delete());
        }
        if (action.conditionCheck() != null) {
            return check(action.conditionCheck());
        }
        throw Rejection.validation("TransactItems can only contain one of Check, Put, Update or Delete");
    }

    private Write put(Put put) {
        return writes.put(
                put.tableName(),
                put.item(),
                Guard.of(
                        put.conditionExpression(),
                        put.hasExpressionAttributeNames(),
                        put.expressionAttributeNames(),
                        put.hasExpressionAttributeValues(),
                        put.expressionAttributeValues(),
                        put.returnValuesOnConditionCheckFailureAsString()));
    }

    private Write update(Update update) {
        return writes.update(
                update.tableName(),
                update.key(),
                update.updateExpression(),
                Guard.of(
                        update.conditionExpression(),
                        update.hasExpressionAttributeNames(),
                        update.expressionAttributeNames(),
                        update.hasExpressionAttributeValues(),
                        update.expressionAttributeValues(),
                        update.returnValuesOnConditionCheckFailureAsString()));
    }

    private Write delete(Delete delete) {
        return writes.delete(
                delete.tableName(),
                delete.key(),
                Guard.of(
                        delete.conditionExpression(),
                        delete.hasExpressionAttributeNames(),
                        delete.expressionAttributeNames(),
                        delete.hasExpressionAttributeValues(),
                        delete.expressionAttributeValues(),
                        delete.returnValuesOnConditionCheckFailureAsString()));
    }

    private Write check(ConditionCheck check) {
        return writes.check(
                check.tableName(),
                check.key(),
                Guard.of(
                        check.conditionExpression(),
                        check.hasExpressionAttributeNames(),
                        check.expressionAttributeNames(),
                        check.hasExpressionAttributeValues(),
                        check.expressionAttributeValues(),
                        check.returnValuesOnConditionCheckFailureAsString()));
    }
}
