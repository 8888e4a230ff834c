package io.polystep.local.fuzz;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Every decoder of foreign bytes. A test compares it with the classes that read JSON. */
final class Registry {
    private Registry() {}

    static List<Decoder> all() {
        List<Decoder> all = new ArrayList<>();
        all.addAll(ClobDecoders.all());
        all.addAll(ReferenceDecoders.all());
        all.addAll(ListingDecoders.all());
        all.addAll(SocketDecoders.all());
        all.addAll(FeedDecoders.all());
        all.addAll(ChainDecoders.all());
        all.addAll(WalletDecoders.all());
        all.addAll(SettingDecoders.all());
        all.addAll(SessionDecoders.all());
        all.addAll(SimulatorDecoders.all());
        all.addAll(LoginDecoders.all());
        all.addAll(NodeDecoders.all());
        all.addAll(LedgerDecoders.all());
        requireDifferent(all);
        return List.copyOf(all);
    }

    /** All decoders, or the one of a name. */
    static List<Decoder> chosen(Optional<String> name) {
        List<Decoder> all = all();
        List<Decoder> chosen = all.stream()
                .filter(decoder -> name.isEmpty() || name.get().equals(decoder.name()))
                .toList();
        if (chosen.isEmpty()) {
            throw new IllegalArgumentException("expected one of the decoders "
                    + all.stream().map(Decoder::name).toList() + ", found '" + name.orElse("") + "'");
        }
        return chosen;
    }

    private static void requireDifferent(List<Decoder> all) {
        Set<String> names = new HashSet<>();
        all.stream().filter(decoder -> !names.add(decoder.name())).findFirst().ifPresent(twice -> {
            throw new IllegalStateException("expected one decoder " + twice.name() + ", found two");
        });
    }
}
