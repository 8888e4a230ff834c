package io.polystep.deployment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import io.polystep.chain.planted.KnowsTheLedger;
import io.polystep.domain.planted.Cyclic;
import io.polystep.domain.planted.ReadsAFile;
import io.polystep.domain.plantedtoo.CyclicToo;
import io.polystep.ledger.planted.CountsInDoubles;
import io.polystep.local.planted.UsesTheEncoder;
import io.polystep.placement.planted.OwnEdgeHandler;
import io.polystep.placement.planted.SeesWeb3j;
import io.polystep.polymarket.planted.KnowsTheChain;
import io.polystep.reconciliation.planted.SignsWhileReconciling;
import io.polystep.scan.planted.HoldsAKey;
import io.polystep.signal.planted.CatchesEverything;
import io.polystep.signal.planted.KeepsState;
import io.polystep.signal.planted.KnowsTheWorld;
import io.polystep.signal.planted.ReadsTheClock;
import io.polystep.signal.planted.ReadsTheEnvironment;
import io.polystep.signal.planted.Sleeps;
import io.polystep.signal.planted.WritesAFile;
import io.polystep.signal.planted.WritesTheTable;
import io.polystep.strategy.planted.ReachesTheVenue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The code keeps the {@link Rules}, and each rule sees the class that was planted to break it. */
@SuppressWarnings("NullAway") // set before all tests; a class file that is absent must fail the test
final class ArchitectureTest {
    private static final int JAVA_25 = 69;

    private static JavaClasses production;

    @BeforeAll
    static void read() {
        production = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                // Fakes and builders for tests; no deployable has it.
                .withImportOption(location -> !location.contains("testkit"))
                .importPackages("io.polystep");
    }

    static Stream<Arguments> rules() throws ReflectiveOperationException {
        Stream.Builder<Arguments> found = Stream.builder();
        for (Field field : Rules.class.getDeclaredFields()) {
            if (ArchRule.class.equals(field.getType())) {
                found.add(Arguments.of(field.getName(), field.get(null)));
            }
        }
        return found.build();
    }

    static Stream<Arguments> planted() {
        return Stream.of(
                planted(Rules.DOMAIN_USES_THE_JDK_ONLY, ReadsAFile.class),
                planted(Rules.DOMAIN_HAS_NO_CYCLES, Cyclic.class, CyclicToo.class),
                planted(Rules.STRATEGIES_SEE_THE_DOMAIN_ONLY, ReachesTheVenue.class),
                planted(Rules.POLYMARKET_KNOWS_THE_DOMAIN_ONLY, KnowsTheChain.class),
                planted(Rules.CHAIN_KNOWS_THE_DOMAIN_ONLY, KnowsTheLedger.class),
                planted(Rules.LEDGER_KNOWS_THE_DOMAIN_ONLY, io.polystep.ledger.planted.KnowsTheVenue.class),
                planted(Rules.ONLY_CHAIN_SEES_WEB3J, SeesWeb3j.class),
                planted(Rules.SCAN_AND_SIGNAL_HOLD_NO_KEY, HoldsAKey.class),
                planted(Rules.RECONCILIATION_READS_THE_CHAIN_AND_SIGNS_NOTHING, SignsWhileReconciling.class),
                planted(Rules.ONLY_RUNTIME_READS_THE_ENVIRONMENT, ReadsTheEnvironment.class),
                planted(Rules.ONLY_RUNTIME_READS_THE_CLOCK, ReadsTheClock.class),
                planted(Rules.MONEY_IS_NEVER_FLOATING_POINT, CountsInDoubles.class),
                planted(Rules.NOTHING_DEPLOYED_KNOWS_THE_EMBEDDED_RUNTIME, KnowsTheWorld.class),
                planted(Rules.THE_WORLD_OUTSIDE_DOES_NOT_USE_THE_ADAPTERS, UsesTheEncoder.class),
                planted(Rules.HANDLERS_GO_THROUGH_THE_ONE_EDGE, OwnEdgeHandler.class),
                planted(Rules.NOBODY_SLEEPS, Sleeps.class),
                planted(Rules.ONLY_THE_LEDGER_STORES_ANYTHING, WritesAFile.class),
                planted(Rules.NO_MUTABLE_STATIC_STATE, KeepsState.class),
                planted(Rules.ONLY_THE_EDGE_CATCHES_EVERYTHING, CatchesEverything.class));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void theCodeKeepsTheRule(String name, ArchRule rule) {
        rule.check(production);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("planted")
    void theRuleSeesThePlantedClass(ArchRule rule, Class<?>... planted) {
        JavaClasses offenders = new ClassFileImporter().importClasses(planted);

        AssertionError broken = assertThrows(AssertionError.class, () -> rule.check(offenders));

        assertTrue(
                String.valueOf(broken.getMessage()).contains(planted[0].getSimpleName()),
                String.valueOf(broken.getMessage()));
    }

    @Test
    @Tag("I-14")
    void i14OnlyTheLedgerStoresAnything() {
        Rules.ONLY_THE_LEDGER_STORES_ANYTHING.check(production);

        JavaClasses writers = new ClassFileImporter().importClasses(WritesAFile.class, WritesTheTable.class);
        String broken = String.valueOf(
                assertThrows(AssertionError.class, () -> Rules.ONLY_THE_LEDGER_STORES_ANYTHING.check(writers))
                        .getMessage());
        assertTrue(broken.contains("WritesAFile") && broken.contains("WritesTheTable"), broken);
    }

    @Test
    void everyRuleHasAPlantedClass() throws ReflectiveOperationException {
        Set<Object> seen = planted().map(arguments -> arguments.get()[0]).collect(Collectors.toSet());

        assertEquals(rules().map(arguments -> arguments.get()[1]).collect(Collectors.toSet()), seen);
    }

    @Test
    void readsTheClassesOfEveryModuleAndNoTests() {
        Set<String> packages = production.stream()
                .map(JavaClass::getPackageName)
                .map(name -> name.split("\\.")[2])
                .collect(Collectors.toCollection(TreeSet::new));

        assertEquals(
                new TreeSet<>(Set.of(
                        "chain",
                        "domain",
                        "feeds",
                        "ledger",
                        "local",
                        "operations",
                        "placement",
                        "polymarket",
                        "reconciliation",
                        "redemption",
                        "runtime",
                        "scan",
                        "signal",
                        "state",
                        "strategy")),
                packages);
        assertTrue(production.size() > 400, "found " + production.size() + " classes");
    }

    @Test
    void theClassesAreJavaTwentyFive() {
        assertEquals(JAVA_25, majorVersion(io.polystep.domain.risk.Gate.class));
    }

    private static int majorVersion(Class<?> type) {
        try (InputStream file = type.getResourceAsStream(type.getSimpleName() + ".class")) {
            byte[] header = file.readNBytes(8);
            return ((header[6] & 0xff) << 8) | (header[7] & 0xff);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Arguments planted(ArchRule rule, Class<?>... offenders) {
        assertTrue(
                Arrays.stream(offenders).allMatch(type -> type.getPackageName().contains(".planted")));
        return Arguments.of(rule, offenders);
    }
}
