package io.polystep.runtime;

import java.net.http.HttpClient;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.sfn.SfnClient;

/** The platform on AWS. Times out well before the function does, so that a fault has a name. */
final class AwsPlatform implements Platform {
    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration ATTEMPT = Duration.ofSeconds(4);
    private static final Duration CALL = Duration.ofSeconds(10);

    private final Map<String, String> environment;
    private final Telemetry telemetry = new EmfTelemetry();
    private final Lazy<SdkHttpClient> transport = new Lazy<>(AwsPlatform::connections);
    private final Lazy<DynamoDbClient> dynamo = new Lazy<>(() -> DynamoDbClient.builder()
            .httpClient(transport.get())
            .overrideConfiguration(limits().toBuilder()
                    .retryStrategy(ConflictRetries.strategy())
                    .build())
            .build());
    private final Lazy<SecretsManagerClient> secrets = new Lazy<>(() -> SecretsManagerClient.builder()
            .httpClient(transport.get())
            .overrideConfiguration(limits())
            .build());
    private final Lazy<SfnClient> stepFunctions = new Lazy<>(() -> SfnClient.builder()
            .httpClient(transport.get())
            .overrideConfiguration(limits())
            .build());
    private final Lazy<HttpClient> http =
            new Lazy<>(() -> HttpClient.newBuilder().connectTimeout(CONNECT).build());

    AwsPlatform(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    @Override
    public InstantSource clock() {
        return InstantSource.system();
    }

    @Override
    public Map<String, String> environment() {
        return environment;
    }

    @Override
    public DynamoDbClient dynamo() {
        return dynamo.get();
    }

    @Override
    public SecretsManagerClient secrets() {
        return secrets.get();
    }

    @Override
    public SfnClient stepFunctions() {
        return stepFunctions.get();
    }

    @Override
    public HttpClient http() {
        return http.get();
    }

    @Override
    public Telemetry telemetry() {
        return telemetry;
    }

    private static SdkHttpClient connections() {
        return UrlConnectionHttpClient.builder()
                .connectionTimeout(CONNECT)
                .socketTimeout(ATTEMPT)
                .build();
    }

    private ClientOverrideConfiguration limits() {
        return ClientOverrideConfiguration.builder()
                .apiCallAttemptTimeout(ATTEMPT)
                .apiCallTimeout(CALL)
                .addExecutionInterceptor(new CallCounter(telemetry))
                .build();
    }
}
