package io.polystep.state;

import io.polystep.chain.Contracts;
import io.polystep.chain.JsonRpc;
import io.polystep.chain.RpcChainReader;
import io.polystep.domain.port.ChainReader;
import io.polystep.domain.state.CashReading;
import io.polystep.domain.state.StateRecord;
import io.polystep.ledger.Ledgers;
import io.polystep.ledger.Writer;
import io.polystep.runtime.Invocation;
import io.polystep.runtime.Json;
import io.polystep.runtime.JsonHandler;
import io.polystep.runtime.Platform;
import io.polystep.runtime.Settings;
import io.polystep.runtime.Telemetry;
import java.time.Instant;
import java.util.function.Supplier;

/**
 * Makes the account's state record, when a person calls it and at no other time: nothing schedules it. It needs books, and
 * refuses when there is a record already.
 */
public final class BootstrapHandler extends JsonHandler<BootstrapRequest, BootstrapReport> {
    private final Supplier<StateRecord> bootstrap;

    /** On AWS. */
    public BootstrapHandler() {
        this(Platform.aws());
    }

    /**
     * On any platform.
     *
     * @throws io.polystep.domain.error.PermanentException if the configuration is not complete
     */
    public BootstrapHandler(Platform platform) {
        this(platform.telemetry(), bootstrap(platform, Settings.from(platform.environment())));
    }

    BootstrapHandler(Telemetry telemetry, Supplier<StateRecord> bootstrap) {
        super(BootstrapRequest.class, Json.STRICT, telemetry);
        this.bootstrap = bootstrap;
    }

    @Override
    protected BootstrapReport handle(BootstrapRequest request, Invocation invocation) {
        request.requireReason();
        return BootstrapReport.of(bootstrap.get());
    }

    private static Supplier<StateRecord> bootstrap(Platform platform, Settings settings) {
        return () -> {
            Writer writer = new Writer("BootstrapHandler", settings.codeVersion());
            Ledgers ledgers =
                    Ledgers.connect(platform.dynamo(), settings.table(), settings.wallet(), writer, platform.clock());
            JsonRpc rpc = new JsonRpc(platform.http(), settings.nodes());
            ChainReader chain = new RpcChainReader(rpc, Contracts.fromJson(settings.contracts()));
            Instant now = platform.clock().instant();
            long block = rpc.number("eth_blockNumber").longValueExact();
            CashReading cash = new CashReading(chain.collateral(settings.wallet()), "chain", block, now);
            return ledgers.state().bootstrap(cash, now);
        };
    }
}
