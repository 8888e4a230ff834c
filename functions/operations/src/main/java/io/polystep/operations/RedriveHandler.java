package io.polystep.operations;

import io.polystep.runtime.Invocation;
import io.polystep.runtime.Json;
import io.polystep.runtime.JsonHandler;
import io.polystep.runtime.Platform;
import io.polystep.runtime.Settings;
import io.polystep.runtime.Telemetry;
import java.util.function.Function;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Lists dead letters and sends any of them on their way again, any number of times. */
public final class RedriveHandler extends JsonHandler<RedriveRequest, RedriveReport> {
    private final Telemetry telemetry;
    private final Function<RedriveRequest, RedriveReport> redrive;

    /** On AWS. */
    public RedriveHandler() {
        this(Platform.aws());
    }

    /**
     * On any platform.
     *
     * @throws io.polystep.domain.error.PermanentException if the configuration is not complete
     */
    public RedriveHandler(Platform platform) {
        this(platform.telemetry(), redrive(platform, Settings.from(platform.environment())));
    }

    RedriveHandler(Telemetry telemetry, Function<RedriveRequest, RedriveReport> redrive) {
        super(RedriveRequest.class, Json.OF_A_TRIGGER, telemetry);
        this.telemetry = telemetry;
        this.redrive = redrive;
    }

    @Override
    protected RedriveReport handle(RedriveRequest request, Invocation invocation) {
        RedriveReport report = redrive.apply(request);
        report.letters().forEach(line -> telemetry.count("Redrive" + line.outcome(), 1));
        return report;
    }

    private static Function<RedriveRequest, RedriveReport> redrive(Platform platform, Settings settings) {
        return request -> {
            SqsClient client = platform.client(SqsClient.class).orElseGet(RedriveHandler::onAws);
            return new Redrive(new Queue(client, settings.deadLettersUrl()), platform.stepFunctions()).run(request);
        };
    }

    /** Made for each call: a person calls it now and then. */
    private static SqsClient onAws() {
        return SqsClient.builder().httpClient(UrlConnectionHttpClient.create()).build();
    }
}
