package io.polystep.local.states;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.Optional;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.model.DescribeExecutionRequest;
import software.amazon.awssdk.services.sfn.model.DescribeExecutionResponse;
import software.amazon.awssdk.services.sfn.model.ExecutionListItem;
import software.amazon.awssdk.services.sfn.model.InvalidExecutionInputException;
import software.amazon.awssdk.services.sfn.model.ListExecutionsRequest;
import software.amazon.awssdk.services.sfn.model.ListExecutionsResponse;
import software.amazon.awssdk.services.sfn.model.RedriveExecutionRequest;
import software.amazon.awssdk.services.sfn.model.RedriveExecutionResponse;
import software.amazon.awssdk.services.sfn.model.StartExecutionRequest;
import software.amazon.awssdk.services.sfn.model.StartExecutionResponse;

/**
 * The SDK's Step Functions client over the engine in this process: start, describe, list and redrive. Every other
 * operation throws, as the interface's default methods do. Answers whole lists; there is no paging.
 */
public final class LocalStepFunctions implements SfnClient {

    private final StateMachines machines;

    private final InstantSource clock;

    /**
     * A client of this engine.
     *
     * @param machines the engine
     * @param clock its time, for the date that a redrive answers
     */
    public LocalStepFunctions(StateMachines machines, InstantSource clock) {
        this.machines = machines;
        this.clock = clock;
    }

    @Override
    public String serviceName() {
        return SERVICE_NAME;
    }

    @Override
    public void close() {
        // holds no resources
    }

    @Override
    public StartExecutionResponse startExecution(StartExecutionRequest request) {
        String name = Optional.ofNullable(request.name()).orElseGet(machines::generatedName);
        JsonNode input = json(Optional.ofNullable(request.input()).orElse("{}"));
        try {
            ExecutionView started = machines.start(request.stateMachineArn(), name, input);
            return StartExecutionResponse.builder()
                    .executionArn(started.arn())
                    .startDate(started.startedAt())
                    .build();
        } catch (ExecutionRefusedException refused) {
            throw SdkErrors.of(refused);
        }
    }

    private static JsonNode json(String input) {
        try {
            return Json.parse(input);
        } catch (JsonProcessingException e) {
            throw InvalidExecutionInputException.builder()
                    .message("Expected input that is JSON: " + e.getOriginalMessage())
                    .cause(e)
                    .build();
        }
    }

    @Override
    public DescribeExecutionResponse describeExecution(DescribeExecutionRequest request) {
        ExecutionView found = machines.find(request.executionArn())
                .orElseThrow(() -> SdkErrors.of(new ExecutionRefusedException(
                        ExecutionRefusedException.Reason.EXECUTION_DOES_NOT_EXIST,
                        "Expected a known execution, found " + request.executionArn())));
        DescribeExecutionResponse.Builder answer = DescribeExecutionResponse.builder()
                .executionArn(found.arn())
                .stateMachineArn(found.machine())
                .name(found.name())
                .status(found.status().name())
                .startDate(found.startedAt())
                .input(found.input().toString())
                .redriveCount(found.redriveCount())
                .redriveStatus(found.status().redrivable() ? "REDRIVABLE" : "NOT_REDRIVABLE");
        found.stoppedAt().ifPresent(answer::stopDate);
        found.output().ifPresent(output -> answer.output(output.toString()));
        found.error().ifPresent(answer::error);
        found.cause().ifPresent(answer::cause);
        return answer.build();
    }

    /** The executions of one machine, newest first, of one status if the request names one. */
    @Override
    public ListExecutionsResponse listExecutions(ListExecutionsRequest request) {
        try {
            return ListExecutionsResponse.builder()
                    .executions(machines.list(request.stateMachineArn()).stream()
                            .filter(found -> request.statusFilterAsString() == null
                                    || request.statusFilterAsString()
                                            .equals(found.status().name()))
                            .sorted(Comparator.comparing(ExecutionView::startedAt)
                                    .reversed())
                            .map(LocalStepFunctions::item)
                            .toList())
                    .build();
        } catch (ExecutionRefusedException refused) {
            throw SdkErrors.of(refused);
        }
    }

    private static ExecutionListItem item(ExecutionView found) {
        ExecutionListItem.Builder item = ExecutionListItem.builder()
                .executionArn(found.arn())
                .stateMachineArn(found.machine())
                .name(found.name())
                .status(found.status().name())
                .startDate(found.startedAt())
                .redriveCount(found.redriveCount());
        found.stoppedAt().ifPresent(item::stopDate);
        return item.build();
    }

    @Override
    public RedriveExecutionResponse redriveExecution(RedriveExecutionRequest request) {
        try {
            machines.redrive(request.executionArn());
            return RedriveExecutionResponse.builder()
                    .redriveDate(clock.instant())
                    .build();
        } catch (ExecutionRefusedException refused) {
            throw SdkErrors.of(refused);
        }
    }
}
