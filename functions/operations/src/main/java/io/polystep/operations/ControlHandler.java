package io.polystep.operations;

import io.polystep.ledger.Ledgers;
import io.polystep.ledger.Writer;
import io.polystep.polymarket.ApiCredentials;
import io.polystep.polymarket.Polymarket;
import io.polystep.polymarket.Principal;
import io.polystep.polymarket.clob.ClobAccount;
import io.polystep.polymarket.clob.Credentials;
import io.polystep.polymarket.http.Visit;
import io.polystep.runtime.Invocation;
import io.polystep.runtime.Json;
import io.polystep.runtime.JsonHandler;
import io.polystep.runtime.Platform;
import io.polystep.runtime.Secrets;
import io.polystep.runtime.Settings;
import io.polystep.runtime.Telemetry;
import java.util.function.BiFunction;

/** Halt, resume, cancel, cancel-all, drain, status; called by a person with the right to invoke it, and by nothing else. */
public final class ControlHandler extends JsonHandler<ControlRequest, ControlAnswer> {
    private final BiFunction<ControlRequest, Invocation, ControlAnswer> control;

    /** On AWS. */
    public ControlHandler() {
        this(Platform.aws());
    }

    /**
     * On any platform.
     *
     * @throws io.polystep.domain.error.PermanentException if the configuration is not complete
     */
    public ControlHandler(Platform platform) {
        this(platform.telemetry(), control(platform, Settings.from(platform.environment())));
    }

    ControlHandler(Telemetry telemetry, BiFunction<ControlRequest, Invocation, ControlAnswer> control) {
        super(ControlRequest.class, Json.OF_A_TRIGGER, telemetry);
        this.control = control;
    }

    @Override
    protected ControlAnswer handle(ControlRequest request, Invocation invocation) {
        return control.apply(request, invocation);
    }

    private static BiFunction<ControlRequest, Invocation, ControlAnswer> control(Platform platform, Settings settings) {
        return (request, invocation) -> {
            Writer writer = new Writer("ControlHandler", settings.codeVersion());
            Ledgers ledgers =
                    Ledgers.connect(platform.dynamo(), settings.table(), settings.wallet(), writer, platform.clock());
            Visit visit = Visit.of(invocation.requestId(), invocation::left);
            // Credentials are read only by the commands that need the venue.
            Canceller venue = new VenueCanceller(() -> account(platform, settings, visit), visit.deadline());
            return new Control(settings.wallet(), ledgers, venue, platform.clock()).run(request);
        };
    }

    private static ClobAccount account(Platform platform, Settings settings, Visit visit) {
        ApiCredentials credentials = ApiCredentials.parse(new Secrets(platform.secrets()).text(settings.apiSecret()));
        return new Polymarket(
                        platform.http(),
                        new Polymarket.Hosts(settings.gamma(), settings.clob(), settings.web()),
                        platform.clock())
                .account(
                        visit,
                        new Principal(settings.wallet(), settings.signatureType(), Credentials.fixed(credentials)));
    }
}
