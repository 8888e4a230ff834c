package io.polystep.local.fuzz;

import io.polystep.domain.market.TokenId;
import io.polystep.polymarket.book.BookDecoder;
import io.polystep.polymarket.geo.GeoblockCheck;
import io.polystep.polymarket.http.Answer;
import io.polystep.polymarket.http.ClockOffset;
import io.polystep.polymarket.http.Effect;
import io.polystep.polymarket.http.Outcome;
import io.polystep.polymarket.http.VenueSignal;
import io.polystep.polymarket.relayer.Relayer;
import io.polystep.polymarket.relayer.RelayerAuth;
import io.polystep.polymarket.relayer.SignedRequest;
import io.polystep.polymarket.relayer.WalletKind;
import io.polystep.polymarket.socket.Frame;
import io.polystep.polymarket.socket.MarketCodec;
import io.polystep.polymarket.socket.UserCodec;
import java.net.http.HttpHeaders;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Frames of the two WebSockets, the relayer, the region check and what HTTP says beside an answer. */
final class SocketDecoders {
    private static final List<TokenId> TOKENS = List.of(World.UP, World.DOWN);
    private static final Rule REGION = SocketDecoders::region;

    private final Family socket = new Family("socket", "Json", "Fields");
    private final Family clob = new Family("clob", "Json", "Fields");

    private SocketDecoders() {}

    static List<Decoder> all() {
        SocketDecoders all = new SocketDecoders();
        all.sockets();
        all.relayer();
        all.beside();
        return Stream.concat(all.socket.decoders().stream(), all.clob.decoders().stream())
                .toList();
    }

    private void sockets() {
        UserCodec user = new UserCodec(
                World.CREDENTIALS,
                condition -> condition.equals(World.CONDITION) ? Optional.of(World.MARKET) : Optional.empty(),
                hash -> hash.equals(World.HASH));
        BookDecoder books = new BookDecoder(TOKENS);
        socket.add(
                        "socket/market",
                        payload -> frame(MarketCodec.decode(payload.text())),
                        "MarketCodec",
                        "MarketRows",
                        "FrameReader")
                .add(
                        "socket/user",
                        payload -> frame(user.decode(payload.text())),
                        "UserCodec",
                        "UserRows",
                        "TradeRow",
                        "OpenOrder",
                        "FrameReader")
                .add(
                        "socket/book",
                        payload -> Readings.of(() -> books.decode(payload.bytes())),
                        "BookDecoder",
                        "BookFields",
                        "JsonCursor",
                        "Decimal");
    }

    private static <M> Verdict frame(Frame<M> frame) {
        return frame.messages().isEmpty() && !frame.rejected().isEmpty()
                ? new Verdict.Refused(frame.rejected().getFirst().reason())
                : new Verdict.Read(frame);
    }

    private void relayer() {
        relayer("relayer/submit", relayer -> relayer.submit(new SignedRequest("{}"), World.DEADLINE));
        relayer("relayer/transaction", relayer -> relayer.transaction("t1", World.DEADLINE));
        relayer("relayer/nonce", relayer -> relayer.nonce(World.SIGNER, WalletKind.SAFE, World.DEADLINE));
        relayer(
                "relayer/payload",
                relayer -> relayer.payload(World.SIGNER, WalletKind.PROXY, World.DEADLINE),
                "RelayPayload");
        relayer("relayer/deployed", relayer -> relayer.deployed(World.WALLET, World.DEADLINE));
    }

    private void relayer(String name, Function<Relayer, Outcome<?>> call, String... covers) {
        List<String> all = new ArrayList<>(List.of("Relayer", "RelayedTransaction"));
        all.addAll(List.of(covers));
        clob.add(
                name,
                payload -> outcome(call.apply(new Relayer(
                        World.caller(new CannedHttp(asked -> payload)),
                        RelayerAuth.key("key", World.SIGNER),
                        World.CLOCK))),
                all.toArray(String[]::new));
    }

    private void beside() {
        clob.add(
                        "geoblock",
                        payload -> new Verdict.Read(
                                new GeoblockCheck(World.caller(new CannedHttp(asked -> payload)), Set.of("FR"))
                                        .here(World.DEADLINE)),
                        List.of(REGION),
                        "Geoblock",
                        "GeoblockCheck")
                .add(
                        "http/mode",
                        payload -> new Verdict.Read(VenueSignal.of(Effect.PLACE, answer(503, payload.text(), ""))),
                        "VenueSignal")
                .add(
                        "http/date",
                        payload -> ClockOffset.measured(answer(200, "", payload.text()), World.NOW, World.NOW)
                                .<Verdict>map(Verdict.Read::new)
                                .orElseGet(() -> new Verdict.Refused("expected a date near this machine's")),
                        // An offset is a difference, which stands in no header.
                        List.of(),
                        "ClockOffset");
    }

    private static Answer answer(int status, String body, String date) {
        return new Answer.Received(status, HttpHeaders.of(Map.of("Date", List.of(date)), (name, value) -> true), body);
    }

    /** A region is open only when the answer says in so many words that it is not blocked. */
    private static Optional<String> region(Payload payload, Verdict verdict) {
        boolean open = verdict instanceof Verdict.Read(Object region)
                && region.toString().equals("OPEN");
        return open && !(payload.good() && Scalars.of(payload).holdsWord("FALSE"))
                ? Optional.of("wrong word: read as an open region, and the payload does not say so")
                : Optional.empty();
    }

    private static <T> Verdict outcome(Outcome<T> outcome) {
        return Readings.outcome(() -> outcome);
    }
}
