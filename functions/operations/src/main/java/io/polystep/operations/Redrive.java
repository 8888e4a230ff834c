package io.polystep.operations;

import io.polystep.operations.RedriveReport.Line;
import io.polystep.operations.RedriveReport.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.model.ExecutionAlreadyExistsException;
import software.amazon.awssdk.services.sfn.model.InvalidNameException;
import software.amazon.awssdk.services.sfn.model.StateMachineDoesNotExistException;
import software.amazon.awssdk.services.sqs.model.Message;

/**
 * Sends dead letters on their way again. Harmless by construction: every step of an execution asks the stored order or
 * redemption what comes next, and the name of the new execution is made of the letter, so that the same letter starts at
 * most one. The letter is taken out only after that, so a stop in between loses none.
 *
 * @param queue the dead letters
 * @param executions Step Functions
 */
record Redrive(Queue queue, SfnClient executions) {
    /** Longer than one invocation, so that each message is seen once in it. */
    private static final int HIDDEN_SECONDS = 120;

    private static final int MOST_ROUNDS = 50;

    RedriveReport run(RedriveRequest request) {
        List<Line> lines = new ArrayList<>();
        List<Message> kept = new ArrayList<>();
        Set<String> seen = new TreeSet<>();
        boolean whole = false;
        for (int round = 0; round < MOST_ROUNDS && !whole; round++) {
            List<Message> messages = queue.receive(HIDDEN_SECONDS);
            whole = messages.isEmpty();
            for (Message message : messages) {
                if (seen.add(message.messageId())) {
                    Line line = request.wants(message.messageId()) ? redriven(message) : left(message);
                    lines.add(line);
                    if (line.outcome() == Outcome.LEFT || line.outcome() == Outcome.STUCK) {
                        kept.add(message);
                    } else {
                        queue.delete(message);
                    }
                }
            }
        }
        kept.forEach(queue::show);
        return new RedriveReport(lines, whole);
    }

    private static Line left(Message message) {
        return new Line(message.messageId(), Outcome.LEFT, text(DeadLetter.read(message.body())));
    }

    private Line redriven(Message message) {
        DeadLetter letter = DeadLetter.read(message.body());
        Outcome outcome = switch (letter) {
            case DeadLetter.Execution execution -> start(execution, message.messageId());
            case DeadLetter.Missed missed -> Outcome.DISCARDED;
            case DeadLetter.Unreadable unreadable -> Outcome.STUCK;
        };
        return new Line(message.messageId(), outcome, text(letter));
    }

    private Outcome start(DeadLetter.Execution execution, String id) {
        try {
            executions.startExecution(request -> request.stateMachineArn(execution.stateMachine())
                    .name("redrive-" + id)
                    .input(execution.input()));
            return Outcome.STARTED;
        } catch (ExecutionAlreadyExistsException known) {
            return Outcome.KNOWN;
        } catch (StateMachineDoesNotExistException | InvalidNameException gone) {
            return Outcome.STUCK;
        }
    }

    private static String text(DeadLetter letter) {
        return switch (letter) {
            case DeadLetter.Execution execution ->
                name(execution.stateMachine()) + " failed in " + execution.state() + " after " + execution.attempts()
                        + " attempts: " + execution.error() + ": " + execution.cause() + "; input "
                        + execution.input();
            case DeadLetter.Missed missed -> "scheduled call: " + missed.text();
            case DeadLetter.Unreadable unreadable -> unreadable.reason();
        };
    }

    private static String name(String arn) {
        return arn.substring(arn.lastIndexOf(':') + 1);
    }
}
