package io.polystep.operations;

import java.util.List;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/**
 * The dead-letter queue.
 *
 * @param client SQS
 * @param url of the queue
 */
record Queue(SqsClient client, String url) {
    private static final int MOST_AT_ONCE = 10;

    /** Up to ten messages, hidden from others for a while. */
    List<Message> receive(int hiddenSeconds) {
        return client.receiveMessage(request -> request.queueUrl(url)
                        .maxNumberOfMessages(MOST_AT_ONCE)
                        .visibilityTimeout(hiddenSeconds)
                        .waitTimeSeconds(1))
                .messages();
    }

    /** Takes a message out for good. */
    void delete(Message message) {
        client.deleteMessage(request -> request.queueUrl(url).receiptHandle(message.receiptHandle()));
    }

    /** Shows a message to others again. */
    void show(Message message) {
        client.changeMessageVisibility(request ->
                request.queueUrl(url).receiptHandle(message.receiptHandle()).visibilityTimeout(0));
    }

    /** How many messages are there, about. */
    int size() {
        String count = client.getQueueAttributes(request ->
                        request.queueUrl(url).attributeNames(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES))
                .attributes()
                .getOrDefault(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES, "0");
        return Integer.parseInt(count);
    }
}
