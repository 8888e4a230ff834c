package io.polystep.deployment;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.members;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.tngtech.archunit.lang.ArchRule;
import io.polystep.chain.Eip712OrderSigner;
import io.polystep.chain.RpcBroadcaster;
import io.polystep.chain.RpcChainWriter;
import io.polystep.chain.WalletKey;
import io.polystep.runtime.JsonHandler;

/** The architecture, as sentences that are checked. Decision: docs/adr/0001-modules-and-zips.md. */
final class Rules {
    private static final String DOMAIN = "io.polystep.domain..";
    private static final String LOCAL = "io.polystep.local..";
    private static final String[] FUNCTIONS = {
        "io.polystep.scan..",
        "io.polystep.signal..",
        "io.polystep.placement..",
        "io.polystep.redemption..",
        "io.polystep.reconciliation..",
        "io.polystep.operations..",
        "io.polystep.state.."
    };

    static final ArchRule DOMAIN_USES_THE_JDK_ONLY = classes()
            .that()
            .resideInAPackage(DOMAIN)
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                    DOMAIN,
                    "java.lang",
                    "java.lang.annotation",
                    "java.lang.invoke",
                    "java.lang.runtime",
                    "java.math",
                    "java.nio.charset",
                    "java.security",
                    "java.time..",
                    "java.util",
                    "java.util.function",
                    "java.util.regex",
                    "java.util.stream",
                    "org.jspecify.."))
            .because("a decision is a pure function of its arguments: nothing in the domain can read or send anything");

    static final ArchRule DOMAIN_HAS_NO_CYCLES = slices().matching("io.polystep.domain.(*)..")
            .should()
            .beFreeOfCycles()
            .because("a package that can be read only together with another one is not a package of its own");

    static final ArchRule STRATEGIES_SEE_THE_DOMAIN_ONLY = classes()
            .that()
            .resideInAPackage("io.polystep.strategy..")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                    "io.polystep.strategy..",
                    DOMAIN,
                    "java.lang..",
                    "java.math",
                    "java.time..",
                    "java.util..",
                    "org.jspecify.."))
            .because("a strategy emits wishes and can reach nothing else");

    static final ArchRule POLYMARKET_KNOWS_THE_DOMAIN_ONLY = adapter("io.polystep.polymarket..");
    static final ArchRule CHAIN_KNOWS_THE_DOMAIN_ONLY = adapter("io.polystep.chain..");
    static final ArchRule LEDGER_KNOWS_THE_DOMAIN_ONLY = adapter("io.polystep.ledger..");

    static final ArchRule ONLY_CHAIN_SEES_WEB3J = noClasses()
            .that()
            .resideInAPackage("io.polystep..")
            .and()
            .resideOutsideOfPackages("io.polystep.chain..", LOCAL)
            .should()
            .dependOnClassesThat(resideInAnyPackage("org.web3j..", "org.bouncycastle.."))
            .because("keys and signatures have one place; infra/local has them a second time to check the first");

    static final ArchRule SCAN_AND_SIGNAL_HOLD_NO_KEY = noClasses()
            .that()
            .resideInAnyPackage("io.polystep.scan..", "io.polystep.signal..")
            .should()
            .dependOnClassesThat(resideInAPackage("io.polystep.chain.."))
            .because("a key that a function cannot load is a key that it cannot leak");

    static final ArchRule RECONCILIATION_READS_THE_CHAIN_AND_SIGNS_NOTHING = noClasses()
            .that()
            .resideInAnyPackage("io.polystep.reconciliation..", "io.polystep.operations..")
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(WalletKey.class, Eip712OrderSigner.class, RpcChainWriter.class, RpcBroadcaster.class)
            .because("what watches the money must not be able to move it");

    static final ArchRule ONLY_RUNTIME_READS_THE_ENVIRONMENT = noClasses()
            .that()
            .resideOutsideOfPackage("io.polystep.runtime..")
            .should()
            .callMethodWhere(Calls.of(System.class, "getenv"))
            .because("configuration is read and checked once, in Settings");

    static final ArchRule ONLY_RUNTIME_READS_THE_CLOCK = noClasses()
            .that()
            .resideOutsideOfPackages("io.polystep.runtime..", "io.polystep.local.cli..")
            .should()
            .callMethodWhere(Calls.OF_THE_SYSTEM_CLOCK)
            .because(
                    "time is an argument, so that a run can be repeated; engines started by hand run on the wall clock");

    static final ArchRule MONEY_IS_NEVER_FLOATING_POINT = members()
            .that()
            .areDeclaredInClassesThat(resideInAnyPackage(
                    DOMAIN, "io.polystep.ledger..", "io.polystep.polymarket..", "io.polystep.chain.."))
            .should(Conditions.HAVE_NO_FLOATING_POINT)
            .because("prices, shares and dollars are whole micro-units; a double cannot hold 0.1");

    static final ArchRule NOTHING_DEPLOYED_KNOWS_THE_EMBEDDED_RUNTIME = noClasses()
            .that()
            .resideOutsideOfPackages(LOCAL, "io.polystep.deployment..")
            .should()
            .dependOnClassesThat(resideInAPackage(LOCAL))
            .because("the embedded runtime is the world around the product, never a part of it");

    static final ArchRule THE_WORLD_OUTSIDE_DOES_NOT_USE_THE_ADAPTERS = noClasses()
            .that()
            .resideInAPackage(LOCAL)
            .and()
            .resideOutsideOfPackages(
                    "io.polystep.local.run..",
                    "io.polystep.local.conformance..",
                    "io.polystep.local.fuzz..",
                    "io.polystep.local.simulation..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("io.polystep.polymarket..", "io.polystep.chain.."))
            .because("a simulator that uses the product's own encoder would accept the product's own mistakes");

    static final ArchRule HANDLERS_GO_THROUGH_THE_ONE_EDGE = classes()
            .that()
            .implement(RequestStreamHandler.class)
            .or()
            .haveSimpleNameEndingWith("Handler")
            .and()
            .resideInAnyPackage(FUNCTIONS)
            .should()
            .beAssignableTo(JsonHandler.class)
            .andShould()
            .haveSimpleNameEndingWith("Handler")
            .because("the edge gives every exception one of the two names that the state machines know");

    static final ArchRule NOBODY_SLEEPS = noClasses()
            .should()
            .callMethodWhere(Calls.of(Thread.class, "sleep"))
            .because(
                    "waiting is a state of the state machine; a sleeping function costs money and a sleeping test lies");

    static final ArchRule ONLY_THE_LEDGER_STORES_ANYTHING = noClasses()
            .that()
            .resideInAPackage("io.polystep..")
            .and()
            .resideOutsideOfPackages(LOCAL, "io.polystep.ledger..")
            .should(Conditions.WRITE_TO_A_FILE_OR_A_TABLE)
            .because("persistence exists once, with its conditions and fences; a second place would be a second truth");

    static final ArchRule NO_MUTABLE_STATIC_STATE = fields().that()
            .areStatic()
            .should()
            .beFinal()
            .andShould(Conditions.HAVE_NO_TYPE_MADE_FOR_CHANGE)
            .because("a warm function keeps static fields from one order to the next");

    static final ArchRule ONLY_THE_EDGE_CATCHES_EVERYTHING = classes()
            .that()
            .resideInAPackage("io.polystep..")
            .and()
            .resideOutsideOfPackages(LOCAL)
            .and()
            .doNotBelongToAnyOf(JsonHandler.class)
            .should(Conditions.CATCH_NARROWLY)
            .because("a broad catch turns a bug into an answer");

    private Rules() {}

    private static ArchRule adapter(String adapter) {
        return noClasses()
                .that()
                .resideInAPackage(adapter)
                .should()
                .dependOnClassesThat(resideInAPackage("io.polystep..").and(notIn(adapter)))
                .because("adapters do not know each other; a function wires them");
    }

    private static com.tngtech.archunit.base.DescribedPredicate<com.tngtech.archunit.core.domain.JavaClass> notIn(
            String adapter) {
        return com.tngtech.archunit.base.DescribedPredicate.not(resideInAnyPackage(adapter, DOMAIN));
    }
}
