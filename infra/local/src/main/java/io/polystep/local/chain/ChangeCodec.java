package io.polystep.local.chain;

import io.polystep.local.chain.evm.Bytes;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A change and its time as one line of text: {@code seconds kind fields}. */
final class ChangeCodec {
    /**
     * A change with the time at which it was accepted.
     *
     * @param at seconds since 1970
     * @param change what was accepted
     */
    record Timed(long at, Change change) {}

    private ChangeCodec() {}

    static byte[] write(Timed timed) {
        String line = timed.at + " "
                + switch (timed.change) {
                    case Change.Submit(Bytes raw) -> "submit " + raw.hex();
                    case Change.SetCode(var address, Bytes code) -> "code " + Hex.address(address) + " " + code.hex();
                    case Change.SetBalance(var address, var wei) ->
                        "balance " + Hex.address(address) + " " + Hex.quantity(wei);
                    case Change.SetSlot(var address, var key, var value) ->
                        "slot " + Hex.address(address) + " " + Hex.word(key) + " " + Hex.word(value);
                    case Change.Mine() -> "mine";
                    case Change.Automine(var on) -> "automine " + on;
                    case Change.SetBaseFee(var wei) -> "basefee " + Hex.quantity(wei);
                    case Change.Reorganise(var depth) -> "reorganise " + depth;
                    case Change.DropAll() -> "drop";
                };
        return line.getBytes(StandardCharsets.UTF_8);
    }

    static Timed read(byte[] entry) {
        String line = new String(entry, StandardCharsets.UTF_8);
        List<String> words = List.of(line.split(" ", -1));
        return new Timed(Long.parseLong(words.get(0)), change(words));
    }

    private static Change change(List<String> words) {
        return switch (words.get(1)) {
            case "submit" -> new Change.Submit(Bytes.ofHex(words.get(2)));
            case "code" -> new Change.SetCode(Hex.readAddress(words.get(2)), Bytes.ofHex(words.get(3)));
            case "balance" -> new Change.SetBalance(Hex.readAddress(words.get(2)), Hex.readNumber(words.get(3)));
            case "slot" ->
                new Change.SetSlot(
                        Hex.readAddress(words.get(2)), Hex.readNumber(words.get(3)), Hex.readNumber(words.get(4)));
            case "mine" -> new Change.Mine();
            case "automine" -> new Change.Automine(Boolean.parseBoolean(words.get(2)));
            case "basefee" -> new Change.SetBaseFee(Hex.readNumber(words.get(2)));
            case "reorganise" -> new Change.Reorganise(Long.parseLong(words.get(2)));
            case "drop" -> new Change.DropAll();
            default ->
                throw new IllegalStateException("Expected a change that is known in the chain's journal," + " found '"
                        + words.get(1) + "': it was written by a newer version");
        };
    }
}
