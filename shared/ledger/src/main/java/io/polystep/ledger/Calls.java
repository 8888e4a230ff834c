package io.polystep.ledger;

import io.polystep.domain.error.PermanentException;
import io.polystep.domain.error.RetryableException;
import java.util.function.Supplier;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.model.InternalServerErrorException;
import software.amazon.awssdk.services.dynamodb.model.LimitExceededException;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;
import software.amazon.awssdk.services.dynamodb.model.RequestLimitExceededException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;
import software.amazon.awssdk.services.dynamodb.model.TransactionInProgressException;

/** Turns what DynamoDB throws into the two exceptions of the deployment contract. */
final class Calls {
    private static final int SERVER_ERROR = 500;

    private Calls() {}

    /** Every write is by condition, so a call whose answer was lost may be made again: it counts as retryable. */
    static <V> V answer(Supplier<V> call) {
        try {
            return call.get();
        } catch (AwsServiceException refused) {
            if (passes(refused)) {
                throw new RetryableException("expected DynamoDB to answer, found " + refused.getMessage(), refused);
            }
            throw new PermanentException(
                    "expected DynamoDB to accept the request, found " + refused.getMessage()
                            + "; check the table's name, key and index, and this function's policy",
                    refused);
        } catch (SdkClientException noAnswer) {
            throw new RetryableException("expected DynamoDB to answer, found " + noAnswer.getMessage(), noAnswer);
        }
    }

    private static boolean passes(AwsServiceException refused) {
        return refused.isThrottlingException()
                || refused.statusCode() >= SERVER_ERROR
                || switch (refused) {
                    case InternalServerErrorException e -> true;
                    case LimitExceededException e -> true;
                    case ProvisionedThroughputExceededException e -> true;
                    case RequestLimitExceededException e -> true;
                    case TransactionConflictException e -> true;
                    case TransactionInProgressException e -> true;
                    default -> false;
                };
    }
}
