package io.polystep.deployment;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.polystep.domain.error.PermanentException;
import io.polystep.domain.money.FeeSchedule;
import io.polystep.domain.money.Usdc;
import io.polystep.local.cloud.Deployment;
import io.polystep.local.cloud.LocalSecrets;
import io.polystep.local.states.Definition;
import io.polystep.local.states.DefinitionException;
import io.polystep.runtime.Platform;
import io.polystep.runtime.Settings;
import io.polystep.signal.SignalHandler;
import io.polystep.strategy.Strategies;
import io.polystep.strategy.Strategy;
import io.polystep.strategy.late.LateConfirmation;
import io.polystep.strategy.late.LateParameters;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The template with its defaults is a deployment that runs and that can trade. */
@SuppressWarnings("NullAway") // functions are looked up by name; an absent one must fail the test
final class DeploymentTest {
    private static final FeeSchedule CRYPTO_FEE = new FeeSchedule(70_000, 1);

    private final Deployment deployment = World.deployment(Map.of());

    @ParameterizedTest
    @ValueSource(strings = {"PlaceOrder", "Redeem"})
    void theStateMachineLoadsWithTheTemplatesSubstitutions(String id) throws IOException {
        Deployment.StateMachine machine = deployment.stateMachines().get(id);
        String text = Files.readString(machine.definition(), StandardCharsets.UTF_8);

        assertDoesNotThrow(() -> Definition.parse(id, text, machine.substitutions()));
        assertThrows(DefinitionException.class, () -> Definition.parse(id, text, Map.of()));
    }

    @Test
    void everyFunctionIsMadeWithTheTemplatesDefaults() {
        assertEquals(19, deployment.functions().size());
        deployment.functions().values().forEach(function -> assertDoesNotThrow(() -> made(function), function.id()));
    }

    @Test
    void theStandardStakeFitsTheDefaultLimits() {
        Settings settings = Settings.from(signal(deployment).environment());
        Usdc stake = LateParameters.standard().stake();
        Usdc hold = stake.plus(CRYPTO_FEE.ceilingForSpending(stake));

        assertTrue(hold.compareTo(settings.limits().maxOrder()) <= 0, hold + " held for one order");
        assertTrue(hold.compareTo(settings.limits().maxMarket()) <= 0, hold + " at risk in one market");
    }

    @Test
    void everyBuiltInStrategyFitsTheDefaultLimits() {
        for (Strategy strategy : Strategies.all()) {
            Deployment one = World.deployment(Map.of("Strategies", strategy.id().value()));
            assertDoesNotThrow(
                    () -> new SignalHandler(World.platform(signal(one), new LocalSecrets())),
                    strategy.id().value());
        }
    }

    @Test
    void refusesToStartWithALimitThatNoOrderCanPass() {
        Deployment tight = World.deployment(Map.of("MaxOrder", "10", "Strategies", LateConfirmation.ID.value()));

        PermanentException refusal = assertThrows(
                PermanentException.class, () -> new SignalHandler(World.platform(signal(tight), new LocalSecrets())));

        assertTrue(String.valueOf(refusal.getMessage()).contains("MAX_ORDER of at least 10.71"), refusal.getMessage());
    }

    private static Object made(Deployment.Function function) throws ReflectiveOperationException {
        return Class.forName(function.className())
                .getConstructor(Platform.class)
                .newInstance(World.platform(function, new LocalSecrets()));
    }

    private static Deployment.Function signal(Deployment deployment) {
        return deployment.functions().get("SignalFunction");
    }
}
