package io.polystep.polymarket.socket;

/**
 * What has come over a channel since it was made.
 *
 * @param frames text frames, {@code PONG}s included
 * @param messages messages read
 * @param rejected rows and frames that gave no message
 * @param withheld book messages that were read but not handed on, because their book awaits a snapshot or is not followed
 */
public record FrameCounts(long frames, long messages, long rejected, long withheld) {
    static final FrameCounts NONE = new FrameCounts(0, 0, 0, 0);

    FrameCounts plus(int moreFrames, int moreMessages, int moreRejected, int moreWithheld) {
        return new FrameCounts(
                frames + moreFrames, messages + moreMessages, rejected + moreRejected, withheld + moreWithheld);
    }
}
