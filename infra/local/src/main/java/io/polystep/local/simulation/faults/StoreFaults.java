package io.polystep.local.simulation.faults;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;

/** DynamoDB's bad answers, as the SDK gives them. */
final class StoreFaults {
    private static final int BAD_REQUEST = 400;

    private StoreFaults() {}

    static RuntimeException throttled() {
        return ProvisionedThroughputExceededException.builder()
                .message("The level of configured provisioned throughput for the table was exceeded")
                .statusCode(BAD_REQUEST)
                .awsErrorDetails(details("ProvisionedThroughputExceededException"))
                .build();
    }

    static RuntimeException conflict(String operation) {
        if (!operation.startsWith("transactWriteItems")) {
            return TransactionConflictException.builder()
                    .message("Transaction is ongoing for the item")
                    .statusCode(BAD_REQUEST)
                    .awsErrorDetails(details("TransactionConflictException"))
                    .build();
        }
        int items = (int) operation.chars().filter(letter -> letter == ' ').count();
        List<CancellationReason> reasons = new ArrayList<>(Collections.nCopies(
                items, CancellationReason.builder().code("None").build()));
        reasons.set(0, CancellationReason.builder().code("TransactionConflict").build());
        return TransactionCanceledException.builder()
                .message("Transaction cancelled, please refer cancellation reasons for specific reasons")
                .cancellationReasons(reasons)
                .statusCode(BAD_REQUEST)
                .awsErrorDetails(details("TransactionCanceledException"))
                .build();
    }

    static RuntimeException timedOut() {
        return ApiCallAttemptTimeoutException.create(5_000);
    }

    /** An answer to a query that does not show the newest item yet. */
    static <T> T behind(T answer) {
        if (answer instanceof QueryResponse response
                && response.hasItems()
                && !response.items().isEmpty()) {
            List<Map<String, AttributeValue>> older =
                    response.items().subList(0, response.items().size() - 1);
            @SuppressWarnings("unchecked") // the same class as what came in
            T changed =
                    (T) response.toBuilder().items(older).count(older.size()).build();
            return changed;
        }
        return answer;
    }

    private static AwsErrorDetails details(String code) {
        return AwsErrorDetails.builder()
                .errorCode(code)
                .errorMessage(code)
                .serviceName("DynamoDb")
                .build();
    }
}
