package io.polystep.local.states;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DefinitionTest {

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
        'A':{'Type':'Pass','Next':'B'}                                         | state 'A', field Next: expected one of [A], found B
        'A':{'Type':'Pass','End':true},'B':{'Type':'Pass','End':true}          | state 'B': expected a way to it
        'A':{'Type':'Pass','Next':'A'}                                         | expected a way to an end
        'A':{'Type':'Pass'}                                                    | field Next: expected exactly one of
        'A':{'Type':'Pass','Next':'A','End':true}                              | field Next: expected exactly one of
        'A':{'Type':'Pass','End':true,'Colour':1}                              | field Colour: found an unknown field
        'A':{'Type':'Pass','End':true,'ResultPath':'$'}                        | field ResultPath: found a JSONPath field
        'A':{'Type':'Pass','End':true,'QueryLanguage':'JSONPath'}              | field QueryLanguage: expected "JSONata"
        'A':{'Type':'Pass','End':true,'Output':'{% 1'}                         | field Output: expected JSONata as AWS runs it, found a malformed
        'A':{'Type':'Pass','End':true,'Output':' {% 1 %}'}                     | malformed expression
        'A':{'Type':'Pass','End':true,'Output':'{% 1 + %}'}                    | syntax error
        'A':{'Type':'Pass','End':true,'Output':'{% $eval("1") %}'}             | expected JSON
        'A':{'Type':'Pass','End':true,'Output':'{% $eval(`x`) %}'}             | $eval, which AWS does not offer
        'A':{'Type':'Pass','End':true,'Output':'{% $states.input.a ?? 1 %}'}   | operator ?: or ??
        'A':{'Type':'Pass','End':true,'Output':'{% $states.input.a ?: 1 %}'}   | operator ?: or ??
        'A':{'Type':'Pass','End':true,'Output':'{% $summ([1]) %}'}             | call of $summ
        'A':{'Type':'Nap','End':true}                                          | field Type: expected Task, Pass
        'A':{'Type':'Wait','End':true}                                         | exactly one of Seconds and Timestamp
        'A':{'Type':'Wait','Seconds':-1,'End':true}                            | field Seconds: expected a whole number
        'A':{'Type':'Choice','Choices':[]}                                     | field Choices: expected at least one rule
        'A':{'Type':'Task','Resource':'x.waitForTaskToken','End':true}         | field Resource: expected a request-response
        'A':{'Type':'Task','Resource':'x','TimeoutSeconds':5,'HeartbeatSeconds':5,'End':true} | field HeartbeatSeconds: expected less
        'A':{'Type':'Task','Resource':'x','End':true,'Retry':[{'ErrorEquals':['States.ALL']},{'ErrorEquals':['X']}]} | expected States.ALL alone
        'A':{'Type':'Task','Resource':'x','End':true,'Retry':[{'ErrorEquals':['States.ALL','X']}]} | expected States.ALL alone
        'A':{'Type':'Task','Resource':'x','End':true,'Retry':[{'ErrorEquals':['States.Tiemout']}]} | expected an error name
        'A':{'Type':'Task','Resource':'x','End':true,'Retry':[{'ErrorEquals':[]}]} | at least one error name
        'A':{'Type':'Task','Resource':'x','End':true,'Retry':[{'ErrorEquals':['X'],'BackoffRate':0.5}]} | field BackoffRate
        'A':{'Type':'Pass','End':true,'Assign':{'states':1}}                   | expected a variable name
        'A':{'Type':'Map','End':true,'Assign':{'x':1},'ItemProcessor':{'StartAt':'B','States':{'B':{'Type':'Pass','Assign':{'x':2},'End':true}}}} | an enclosing flow assigns
        'A':{'Type':'Map','End':true,'ItemProcessor':{'StartAt':'A','States':{'A':{'Type':'Pass','End':true}}}} | used once in the machine
        'A':{'Type':'Map','End':true,'ItemProcessor':{'ProcessorConfig':{'Mode':'DISTRIBUTED'},'StartAt':'B','States':{'B':{'Type':'Pass','End':true}}}} | expected Mode INLINE
        """)
    void refusesWhatItWouldNotRunAsAwsDoes(String states, String problem) {
        DefinitionException refused = assertThrows(DefinitionException.class, () -> Machines.definition(states));

        assertTrue(String.valueOf(refused.getMessage()).startsWith("test.asl.json"), refused.getMessage());
        assertTrue(String.valueOf(refused.getMessage()).contains(problem), refused.getMessage());
    }

    @Test
    void refusesAMachineWithoutTheJsonataDialect() {
        String text = "{\"StartAt\":\"A\",\"States\":{\"A\":{\"Type\":\"Succeed\"}}}";

        DefinitionException refused =
                assertThrows(DefinitionException.class, () -> Definition.parse("m", text, Map.of()));

        assertEquals(
                "m, field QueryLanguage: expected \"JSONata\", found JSONPath, the default; this engine runs no JSONPath",
                refused.getMessage());
    }

    @Test
    void replacesPlaceholdersAndNamesTheUnresolvedOne() {
        String text = Machines.machine("'A':{'Type':'Pass','Output':'${Stage}-${Stage}','End':true}");

        Definition definition = Definition.parse("m", text, Map.of("Stage", "test"));
        DefinitionException refused =
                assertThrows(DefinitionException.class, () -> Definition.parse("m", text, Map.of("Other", "x")));

        StatesRun run = StatesRun.of(definition, "{}", Optional.empty(), 1);
        assertEquals("\"test-test\"", run.execution().output().orElseThrow().toString());
        assertTrue(String.valueOf(refused.getMessage()).contains("${Stage}, found only [Other]"), refused.getMessage());
    }

    @Test
    void acceptsFunctionsThatAnExpressionDefinesItself() {
        Definition definition = Machines.definition("'A':{'Type':'Pass','End':true,"
                + "'Output':'{% ($twice := function($f, $x){ $f($f($x)) }; $twice(function($y){$y + 1}, 3)) %}'}");

        assertEquals(
                "5",
                StatesRun.of(definition, "{}", Optional.empty(), 1)
                        .execution()
                        .output()
                        .orElseThrow()
                        .toString());
    }
}
