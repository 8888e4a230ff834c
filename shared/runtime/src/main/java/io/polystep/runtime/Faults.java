package io.polystep.runtime;

import io.polystep.domain.error.PermanentException;
import io.polystep.domain.error.RetryableException;
import java.time.DateTimeException;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;

/** Gives every exception one of the two names of the deployment contract. */
final class Faults {
    private static final int SERVER_ERROR = 500;

    private Faults() {}

    /** The exception to throw out of the function. Messages of AWS services carry no secret. */
    static RuntimeException named(RuntimeException fault) {
        return switch (fault) {
            case RetryableException same -> same;
            case PermanentException same -> same;
            case AwsServiceException service
            when passing(service) ->
                new RetryableException(
                        "AWS answered " + service.statusCode() + " for now: " + service.getMessage(), service);
            case SdkClientException client -> new RetryableException("AWS not reached: " + client.getMessage(), client);
            case IllegalStateException contradiction -> permanent("contradiction", contradiction);
            case IllegalArgumentException value -> permanent("unusable value", value);
            case DateTimeException time -> permanent("unusable time", time);
            case ArithmeticException overflow -> permanent("number out of range", overflow);
            default -> permanent("fault in the code (" + fault.getClass().getSimpleName() + ")", fault);
        };
    }

    private static boolean passing(AwsServiceException service) {
        return service.isThrottlingException() || service.statusCode() >= SERVER_ERROR;
    }

    private static PermanentException permanent(String kind, RuntimeException cause) {
        return new PermanentException(kind + ": " + cause.getMessage(), cause);
    }
}
