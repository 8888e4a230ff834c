package io.polystep.chain;

import io.polystep.domain.error.PermanentException;
import io.polystep.domain.error.RetryableException;
import io.polystep.domain.port.ChainReader;
import io.polystep.domain.redemption.Finality;
import java.math.BigInteger;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.function.Function;

/** What the nodes of a panel say at one block. */
final class Voices {
    private final Map<String, ChainReader> readers;
    private final BigInteger height;
    private final int needed;
    private final SequencedSet<String> leftOut;

    private Voices(Map<String, ChainReader> readers, NodePanel.Health health, int needed) {
        this.readers = readers;
        this.height = health.lowest();
        this.needed = needed;
        this.leftOut = new LinkedHashSet<>(health.refused());
    }

    /**
     * The usable nodes at the height of the least of them.
     *
     * @throws RetryableException if there are too few, with every node's reason
     */
    static Voices at(NodePanel panel, Contracts contracts) {
        NodePanel.Health health = panel.health();
        if (health.usable().size() < panel.needed()) {
            throw new RetryableException("expected " + panel.needed() + " usable chain nodes, found "
                    + health.usable().size() + ": " + String.join("; ", health.refused()));
        }
        Map<String, ChainReader> readers = new LinkedHashMap<>();
        String block = Quantity.hex(health.lowest());
        for (URI endpoint : health.usable()) {
            readers.put(endpoint.getAuthority(), new RpcChainReader(panel.node(endpoint), contracts, block));
        }
        return new Voices(readers, health, panel.needed());
    }

    long height() {
        return Quantity.exact("the height of the chain", height);
    }

    List<String> leftOut() {
        return List.copyOf(leftOut);
    }

    /** What enough nodes say. */
    <T> T agreed(String what, Function<ChainReader, T> question) {
        Map<String, T> answers = answers(question);
        for (T answer : new LinkedHashSet<>(answers.values())) {
            if (answers.values().stream().filter(answer::equals).count() >= needed) {
                answers.forEach((host, other) -> outvoted(host, other, answer, what));
                return answer;
            }
        }
        throw disagreement(what, answers);
    }

    /**
     * How far enough nodes say that the transactions are. One node may call a block final before another does, so places
     * are counted first.
     */
    Finality furthest(List<String> hashes) {
        Map<String, Finality> answers = answers(reader -> reader.finality(hashes));
        for (Optional<Finality.Place> place :
                answers.values().stream().map(Voices::place).distinct().toList()) {
            long here = answers.values().stream()
                    .filter(said -> place(said).equals(place))
                    .count();
            if (here >= needed) {
                return place.map(where -> mined(where, answers)).orElse(new Finality.Broadcast());
            }
        }
        throw disagreement("how far " + hashes + " are", answers);
    }

    private Finality mined(Finality.Place where, Map<String, Finality> answers) {
        Finality last = new Finality.Final(where);
        return answers.values().stream().filter(last::equals).count() >= needed ? last : new Finality.Mined(where);
    }

    private static Optional<Finality.Place> place(Finality finality) {
        return switch (finality) {
            case Finality.Broadcast _ -> Optional.empty();
            case Finality.Mined(var place) -> Optional.of(place);
            case Finality.Final(var place) -> Optional.of(place);
        };
    }

    private <T> Map<String, T> answers(Function<ChainReader, T> question) {
        Map<String, T> answers = new LinkedHashMap<>();
        List<PermanentException> wrong = new ArrayList<>();
        readers.forEach((host, reader) -> {
            try {
                answers.put(host, question.apply(reader));
            } catch (RetryableException noAnswer) {
                leftOut.add("node " + host + ": " + noAnswer.getMessage());
            } catch (PermanentException unusable) {
                wrong.add(unusable);
                leftOut.add("node " + host + ": " + unusable.getMessage());
            }
        });
        if (wrong.size() >= needed) {
            throw wrong.getFirst();
        }
        return answers;
    }

    private <T> void outvoted(String host, T said, T agreed, String what) {
        if (!said.equals(agreed)) {
            leftOut.add("node " + host + " said " + said + " for " + what + " at block " + height + ", the others "
                    + agreed + "; find out which is wrong and remove it");
        }
    }

    private RetryableException disagreement(String what, Map<String, ?> answers) {
        return new RetryableException("expected " + needed + " chain nodes to say the same of " + what + " at block "
                + height + ", found " + answers + (leftOut.isEmpty() ? "" : "; left out: " + leftOut)
                + "; find the node that is wrong and remove it");
    }
}
