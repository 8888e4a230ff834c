package io.polystep.local.states;

import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.sfn.model.ExecutionAlreadyExistsException;
import software.amazon.awssdk.services.sfn.model.ExecutionDoesNotExistException;
import software.amazon.awssdk.services.sfn.model.ExecutionNotRedrivableException;
import software.amazon.awssdk.services.sfn.model.InvalidExecutionInputException;
import software.amazon.awssdk.services.sfn.model.InvalidNameException;
import software.amazon.awssdk.services.sfn.model.SfnException;
import software.amazon.awssdk.services.sfn.model.StateMachineDoesNotExistException;

/** Turns a refusal of the engine into the exception that the SDK's client would throw. */
final class SdkErrors {

    private SdkErrors() {}

    static SfnException of(ExecutionRefusedException refused) {
        SfnException.Builder builder = switch (refused.reason()) {
            case EXECUTION_ALREADY_EXISTS -> ExecutionAlreadyExistsException.builder();
            case EXECUTION_DOES_NOT_EXIST -> ExecutionDoesNotExistException.builder();
            case EXECUTION_NOT_REDRIVABLE -> ExecutionNotRedrivableException.builder();
            case STATE_MACHINE_DOES_NOT_EXIST -> StateMachineDoesNotExistException.builder();
            case INVALID_NAME -> InvalidNameException.builder();
            case INVALID_EXECUTION_INPUT -> InvalidExecutionInputException.builder();
        };
        AwsErrorDetails details = AwsErrorDetails.builder()
                .serviceName("Sfn")
                .errorCode(refused.reason().code())
                .errorMessage(refused.getMessage())
                .build();
        builder.statusCode(400);
        builder.message(refused.getMessage());
        builder.awsErrorDetails(details);
        return (SfnException) builder.build();
    }
}
