package io.polystep.local.dynamo.value;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.IdempotentParameterMismatchException;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** The service's refusals as the exceptions that the SDK's own client throws, with the service's error codes. */
public final class Rejection {
    private static final int BAD_REQUEST = 400;
    private static final String REQUEST_ID = "local";

    private Rejection() {}

    /** A request that is wrong in itself; error code {@code ValidationException}. */
    public static DynamoDbException validation(String message) {
        return (DynamoDbException) filled(DynamoDbException.builder(), "ValidationException", message);
    }

    /** An operation or a parameter of the service that this engine leaves out; the message names what to use. */
    public static DynamoDbException unsupported(String what, String instead) {
        return validation("LocalDynamo does not support " + what + "; use " + instead + ".");
    }

    /** A condition that did not hold; {@code item} is what was found, null when not asked for or absent. */
    public static DynamoDbException conditionFailed(@Nullable Map<String, AttributeValue> item) {
        ConditionalCheckFailedException.Builder builder = ConditionalCheckFailedException.builder();
        if (item != null) {
            builder.item(item);
        }
        return (DynamoDbException) filled(builder, "ConditionalCheckFailedException", "The conditional request failed");
    }

    /** A transaction that did nothing; one reason for each action, in request order. */
    public static DynamoDbException cancelled(List<CancellationReason> reasons) {
        String codes = reasons.stream().map(CancellationReason::code).collect(Collectors.joining(", ", "[", "]"));
        return (DynamoDbException) filled(
                TransactionCanceledException.builder().cancellationReasons(reasons),
                "TransactionCanceledException",
                "Transaction cancelled, please refer cancellation reasons for specific reasons " + codes);
    }

    /** A client token that was used for another request less than ten minutes ago. */
    public static DynamoDbException tokenMismatch() {
        return (DynamoDbException) filled(
                IdempotentParameterMismatchException.builder(),
                "IdempotentParameterMismatchException",
                "The client request token was used for a request with other parameters");
    }

    /** A table that does not exist. */
    public static DynamoDbException tableMissing(String table) {
        return (DynamoDbException)
                filled(ResourceNotFoundException.builder(), "ResourceNotFoundException", "Table not found: " + table);
    }

    /** A table that exists already. */
    public static DynamoDbException tableExists(String table) {
        return (DynamoDbException)
                filled(ResourceInUseException.builder(), "ResourceInUseException", "Table already exists: " + table);
    }

    private static Throwable filled(DynamoDbException.Builder builder, String code, String message) {
        AwsErrorDetails details = AwsErrorDetails.builder()
                .serviceName("DynamoDb")
                .errorCode(code)
                .errorMessage(message)
                .sdkHttpResponse(
                        SdkHttpResponse.builder().statusCode(BAD_REQUEST).build())
                .build();
        return builder.awsErrorDetails(details)
                .message(message)
                .statusCode(BAD_REQUEST)
                .requestId(REQUEST_ID)
                .build();
    }
}
