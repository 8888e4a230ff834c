package io.polystep.ledger;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.InternalServerErrorException;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;
import software.amazon.awssdk.services.dynamodb.model.TransactionInProgressException;

/** What one call to DynamoDB may meet with. */
enum Trouble {
    THROTTLED(false) {
        @Override
        RuntimeException of(Object request) {
            return DynamoDbException.builder()
                    .statusCode(400)
                    .awsErrorDetails(AwsErrorDetails.builder()
                            .errorCode("ThrottlingException")
                            .errorMessage("slow down")
                            .build())
                    .build();
        }
    },
    THROUGHPUT_EXCEEDED(false) {
        @Override
        RuntimeException of(Object request) {
            return ProvisionedThroughputExceededException.builder()
                    .statusCode(400)
                    .message("too much")
                    .build();
        }
    },
    SERVER_ERROR(false) {
        @Override
        RuntimeException of(Object request) {
            return InternalServerErrorException.builder()
                    .statusCode(500)
                    .message("internal")
                    .build();
        }
    },
    ITEM_IN_CONFLICT(false) {
        @Override
        RuntimeException of(Object request) {
            return TransactionConflictException.builder()
                    .statusCode(400)
                    .message("conflict")
                    .build();
        }
    },
    NO_CONNECTION(false) {
        @Override
        RuntimeException of(Object request) {
            return SdkClientException.create("connection refused");
        }
    },
    /** The write may be done or not, and is done. */
    ANSWER_LOST(true) {
        @Override
        RuntimeException of(Object request) {
            return ApiCallTimeoutException.create(10_000);
        }
    },
    SERVER_ERROR_AFTER_THE_WRITE(true) {
        @Override
        RuntimeException of(Object request) {
            return DynamoDbException.builder()
                    .statusCode(503)
                    .message("unavailable")
                    .build();
        }
    },
    /** What the SDK finds when it asks again while the first request is still worked on. */
    IN_PROGRESS_AFTER_THE_WRITE(true) {
        @Override
        RuntimeException of(Object request) {
            return TransactionInProgressException.builder()
                    .statusCode(400)
                    .message("in progress")
                    .build();
        }
    },
    FIRST_IN_CONFLICT(false) {
        @Override
        Optional<RuntimeException> fits(Object request) {
            return cancelled(request, (i, size) -> i == 0 ? "TransactionConflict" : "None");
        }
    },
    LAST_IN_CONFLICT(false) {
        @Override
        Optional<RuntimeException> fits(Object request) {
            return cancelled(request, (i, size) -> i == size - 1 ? "TransactionConflict" : "None");
        }
    },
    MIXED_REASONS(false) {
        @Override
        Optional<RuntimeException> fits(Object request) {
            List<String> codes =
                    List.of("None", "TransactionConflict", "ThrottlingError", "ProvisionedThroughputExceeded");
            return cancelled(request, (i, size) -> codes.get((i + 1) % codes.size()));
        }
    };

    private final boolean landed;

    Trouble(boolean landed) {
        this.landed = landed;
    }

    /** Whether the request was carried out all the same. */
    boolean landed() {
        return landed;
    }

    /** The fault for a request; empty where this request cannot meet with it. */
    Optional<RuntimeException> fits(Object request) {
        return Optional.of(of(request));
    }

    RuntimeException of(Object request) {
        throw new IllegalStateException("expected a fault for " + request + ", found none in " + this);
    }

    private interface Code {
        String of(int index, int size);
    }

    private static Optional<RuntimeException> cancelled(Object request, Code code) {
        if (!(request instanceof TransactWriteItemsRequest transaction)) {
            return Optional.empty();
        }
        int size = transaction.transactItems().size();
        return Optional.of(TransactionCanceledException.builder()
                .statusCode(400)
                .message("cancelled")
                .cancellationReasons(IntStream.range(0, size)
                        .mapToObj(i -> CancellationReason.builder()
                                .code(code.of(i, size))
                                .build())
                        .toList())
                .build());
    }
}
