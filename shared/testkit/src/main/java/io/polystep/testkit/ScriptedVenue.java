package io.polystep.testkit;

import io.polystep.domain.error.RetryableException;
import io.polystep.domain.market.Market;
import io.polystep.domain.money.Usdc;
import io.polystep.domain.order.OrderHash;
import io.polystep.domain.order.SignedOrder;
import io.polystep.domain.port.Cancellation;
import io.polystep.domain.port.Clearance;
import io.polystep.domain.port.OrderVenue;
import io.polystep.domain.port.RefusalReason;
import io.polystep.domain.port.Submission;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;

/**
 * A venue that does with each post what a test has written down, refuses an order that it has already, and reports an
 * order as the test says.
 */
public final class ScriptedVenue implements OrderVenue {
    /** What happens to one post. */
    public enum Post {
        /** It arrives and the answer comes back. */
        ACCEPT,
        /** It arrives and the answer is lost. */
        LOSE_ANSWER,
        /** It never arrives; the sender sees a time-out. */
        LOSE_REQUEST,
        /** It is refused for certain: not enough balance. */
        REFUSE
    }

    private final Queue<Post> script = new ArrayDeque<>();
    private final Queue<VenueView> views = new ArrayDeque<>();
    private final Queue<Clearance> clearances = new ArrayDeque<>();
    private final List<OrderHash> cancels = new ArrayList<>();
    private final Map<OrderHash, SignedOrder> landed = new HashMap<>();
    private final List<String> bodies = new ArrayList<>();
    private final Queue<VenueView> afterCancel = new ArrayDeque<>();
    private int silent;

    /** @param posts what happens to the first posts; later ones are accepted */
    public ScriptedVenue(Post... posts) {
        script.addAll(List.of(posts));
    }

    /** What the venue will say of a landed order, look by look; the last view stays. */
    public ScriptedVenue showing(VenueView... looks) {
        views.addAll(List.of(looks));
        return this;
    }

    /** What the venue will say when it is asked whether an order may leave, look by look; later ones are granted. */
    public ScriptedVenue clearing(Clearance... answers) {
        clearances.addAll(List.of(answers));
        return this;
    }

    @Override
    public Clearance clearance(SignedOrder order) {
        return clearances.isEmpty() ? new Clearance.Granted() : clearances.remove();
    }

    /** What the venue will say of a landed order from the next cancel on, instead of the views before. */
    public ScriptedVenue showingOnceCancelled(VenueView view) {
        afterCancel.add(view);
        return this;
    }

    /** Lets the next looks fail. */
    public ScriptedVenue silentFor(int looks) {
        silent = looks;
        return this;
    }

    /** What an order becomes is written in the script. */
    @Override
    public Cancellation cancel(OrderHash id) {
        cancels.add(id);
        if (landed.containsKey(id) && !afterCancel.isEmpty()) {
            views.clear();
            views.add(afterCancel.remove());
        }
        return landed.containsKey(id) ? new Cancellation.Done() : new Cancellation.Refused("not found");
    }

    @Override
    public Submission submit(SignedOrder order) {
        bodies.add(order.body());
        Post post = script.isEmpty() ? Post.ACCEPT : script.remove();
        if (post == Post.LOSE_REQUEST) {
            return new Submission.Unknown("time-out");
        }
        if (post == Post.REFUSE) {
            return new Submission.Refused(RefusalReason.BALANCE, "not enough balance");
        }
        if (landed.putIfAbsent(order.hash(), order) != null) {
            return new Submission.Refused(RefusalReason.DUPLICATE, "Duplicated");
        }
        return post == Post.LOSE_ANSWER
                ? new Submission.Unknown("time-out")
                : new Submission.Accepted(order.hash(), Submission.Accepted.Status.MATCHED);
    }

    @Override
    public Optional<VenueView> find(OrderHash id, Market market) {
        if (silent > 0) {
            silent--;
            throw new RetryableException("expected the venue to answer, found status 503");
        }
        if (!landed.containsKey(id)) {
            return Optional.empty();
        }
        return Optional.of(views.size() > 1 ? views.remove() : views.element());
    }

    @Override
    public Usdc collateral() {
        return Usdc.of("100");
    }

    /** Orders that the venue has; more than one for an intent would be the worst fault of all. */
    public int orders() {
        return landed.size();
    }

    /** Every order that was to be cancelled, in order. */
    public List<OrderHash> cancels() {
        return List.copyOf(cancels);
    }

    /** Every body that was posted, in order. */
    public List<String> bodies() {
        return List.copyOf(bodies);
    }
}
