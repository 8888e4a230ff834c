package io.polystep.signal;

import io.polystep.domain.order.OrderIntent;
import io.polystep.runtime.IntentJson;
import io.polystep.runtime.Json;
import java.nio.charset.StandardCharsets;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.model.ExecutionAlreadyExistsException;

/**
 * Starts executions of the order state machine. The name is the intent key, so that one wish has one execution whoever
 * asks how often.
 *
 * @param client Step Functions
 * @param stateMachine its ARN
 */
record ExecutionStarter(SfnClient client, String stateMachine) implements Starter {
    /**
     * The input of an execution.
     *
     * @param intent the wish
     */
    record Input(IntentJson intent) {}

    @Override
    public boolean start(OrderIntent intent) {
        String input = new String(Json.STRICT.write(new Input(IntentJson.of(intent))), StandardCharsets.UTF_8);
        try {
            client.startExecution(request -> request.stateMachineArn(stateMachine)
                    .name(intent.key().value())
                    .input(input));
            return true;
        } catch (ExecutionAlreadyExistsException known) {
            return false;
        }
    }
}
