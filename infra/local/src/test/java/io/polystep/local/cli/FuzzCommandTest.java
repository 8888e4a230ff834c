package io.polystep.local.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

final class FuzzCommandTest {
    @Test
    void runsCasesOfOneDecoderAndSaysHowMany() {
        Called called = Called.with("fuzz", "--seed=3", "--cases=200", "--decoder=clob/price", "--verbose");

        assertEquals(ExitCode.OK, called.code(), called.out() + called.err());
        assertTrue(called.out().contains("clob/price"), called.out());
        assertTrue(called.out().contains("seed 3: 200 cases over 1 decoders"), called.out());
    }

    @Test
    void replaysOneCase() {
        Called called = Called.with("fuzz", "--seed=3", "--decoder=clob/price", "--replay=17");

        assertEquals(ExitCode.OK, called.code(), called.err());
        assertTrue(called.out().contains("1 cases over 1 decoders"), called.out());
    }

    @Test
    void namesTheDecodersWhenOneIsUnknown() {
        Called called = Called.with("fuzz", "--decoder=clob/prize");

        assertEquals(ExitCode.BAD_INPUT, called.code());
        assertTrue(called.err().contains("clob/price"), called.err());
        assertTrue(called.err().contains("found 'clob/prize'"), called.err());
    }

    @Test
    void refusesANumberOfCasesThatIsNone() {
        Called called = Called.with("fuzz", "--cases=0");

        assertEquals(ExitCode.USAGE, called.code());
        assertTrue(called.err().contains("expected --cases of one or more, found '0'"), called.err());
    }
}
