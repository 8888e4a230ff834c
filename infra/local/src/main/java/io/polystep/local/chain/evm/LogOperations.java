package io.polystep.local.chain.evm;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** LOG0 to LOG4. */
final class LogOperations {
    private static final int PRICE = 375;

    private LogOperations() {}

    static void register(OperationTable table) {
        for (int n = 0; n <= 4; n++) {
            int topics = n;
            table.add(0xa0 + n, PRICE * (n + 1), frame -> log(frame, topics));
        }
    }

    private static void log(Frame frame, int count) {
        frame.forbidInStatic();
        BigInteger offset = frame.pop();
        BigInteger length = frame.pop();
        List<BigInteger> topics = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            topics.add(frame.pop());
        }
        frame.charge(8L * Frame.length(length));
        frame.scope.log(new LogEntry(frame.message.self, topics, Bytes.of(frame.slice(offset, length))));
    }
}
